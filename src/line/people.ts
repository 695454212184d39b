import { z } from 'zod'
import type { Sender } from './sender.js'

const Profile = z.object({ displayName: z.string().max(200) })
const Count = z.object({ count: z.number() })

/** What LINE tells of people and groups; undefined or a safe guess when it won't. */
export const createPeople = (sender: Pick<Sender, 'send'>) => ({
  async nameOf(chat: string): Promise<string | undefined> {
    const answer = await sender
      .send('GET', `/v2/bot/profile/${encodeURIComponent(chat)}`)
      .catch(() => undefined)
    return answer?.status === 200 ? Profile.safeParse(JSON.parse(answer.body)).data?.displayName : undefined
  },
  /** Pushes to a group count once a member (LINE: Pricing); without an answer a big group is assumed. */
  async membersOf(group: string): Promise<number> {
    const path = `/v2/bot/group/${encodeURIComponent(group)}/members/count`
    const answer = await sender.send('GET', path).catch(() => undefined)
    return (answer?.status === 200 ? Count.safeParse(JSON.parse(answer.body)).data?.count : undefined) ?? 20
  },
})
