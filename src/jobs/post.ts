import { spoken } from '../dialogue/spoken.js'
import { POST_AT } from '../storage/postbag.js'
import { daily } from './due.js'
import type { Job } from './job.js'
import { say } from './wording.js'

/** Long enough that a run cut short finds what it has sent; a letter that says nothing need not be kept. */
const KEPT_MS = 2 * 86_400_000

/**
 * The evening's post: one line that is the same for everybody, to whoever has news that was not pushed by itself.
 * Reporters of corruption who asked to be told are among them, and nothing tells them from the others: not the words,
 * the hour, the row, the notice nor what it costs.
 */
export const post = (): Job => ({
  name: 'post',
  due: daily({ from: POST_AT, until: '20:00' }),
  async run(day, { postbag, notices, chats, log, fault, now }, signal) {
    await notices.collection.deleteMany({ _id: /^post:/, at: { $lt: new Date(now().getTime() - KEPT_MS) } })
    const { letters, rows, lost } = await postbag.due(day)
    for (const { id, to } of letters) {
      signal.throwIfAborted()
      const { lang } = (await chats.get(to)).talk
      await notices.queue({ id: `post:${id}`, to, urgency: 'digest', replies: [spoken(letter, lang)] }, now())
      await fault('notice:queued')
    }
    if (lost) log.warn({ lost }, 'letters without an address: do all servers share the period keys?')
    await postbag.remove(rows)
  },
})

const letter = { text: say.post, quick: [{ label: say.menu, say: 'เมนู' }] }
