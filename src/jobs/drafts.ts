import { DRAFT_LIFE_MS } from '../dialogue/draft.js'
import { forgotten } from '../dialogue/remind.js'
import { spoken } from '../dialogue/spoken.js'
import { bangkokDay } from '../municipality/calendar.js'
import { day } from '../office/house.js'
import type { Services } from '../services.js'
import { daily } from './due.js'
import { forEach, type Job } from './job.js'
import { say } from './wording.js'

const LEFT_MS = 2 * 86_400_000

/** An entry left unfinished for two days is spoken of once; after that it expires by itself. */
export const drafts = (): Job => ({
  name: 'drafts',
  due: daily({ from: '10:00', until: '20:00' }),
  async run(_day, services, signal) {
    const now = services.now().getTime()
    // What expires before the person could answer is not worth a push.
    const [from, left] = [new Date(now - DRAFT_LIFE_MS + 86_400_000), new Date(now - LEFT_MS)]
    const failed = await forEach(services.chats.leftDrafts(from, left), signal, (chat) =>
      remind(chat, left, services),
    )
    if (failed) throw failed
  },
})

async function remind(
  chat: string,
  left: Date,
  { intake, staff, notices, world, now }: Services,
): Promise<void> {
  // Staff hear of their work in the digest; in a group nobody in particular has left anything.
  if (!chat.startsWith('U') || (await staff.byChat(chat))) return
  await intake.note(chat, async (talk) => {
    const found = forgotten(world, talk, left)
    if (!found) return undefined
    const { draft, title } = found
    const until = day(bangkokDay(new Date(draft.touched + DRAFT_LIFE_MS)))
    const reply = {
      text: say.draft(title, until),
      quick: [
        { label: say.resume, press: 'resume' as const },
        { label: say.cancel, press: 'cancel' as const },
      ],
    }
    const replies = [spoken(reply, talk.lang, draft.id)]
    await notices.queue({ id: `draft:${draft.id}`, to: chat, urgency: 'courtesy', replies }, now())
    return { ...talk, draft: { ...draft, reminded: true } }
  })
}
