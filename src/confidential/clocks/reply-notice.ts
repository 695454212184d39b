import { bangkokDay } from '../../municipality/calendar.js'
import type { PeriodKeys } from '../../sealed/server/period-keys.js'
import { openReplyBox } from '../../sealed/server/reply-box.js'
import type { Postbag } from '../../storage/postbag.js'

type Deps = { postbag: Pick<Postbag, 'add'>; keys: PeriodKeys; now: () => Date }

/**
 * Tells a reporter, with the evening's post, that there is something to read. The officer's browser has taken off the
 * outer lid of the reply box (peelReplyBox); here the inner one is opened, the chat put among the others, and
 * forgotten: what stays until the evening names neither the case nor, without the month's key, the account.
 *
 * @param caseId the case the officer is answering, already known to be one this officer may read
 * @throws SealedError `reply-address-gone`, `unopenable` or `malformed` (see openReplyBox)
 */
export const createReplyNotice =
  ({ postbag, keys, now }: Deps) =>
  async (caseId: string, inner: Uint8Array): Promise<void> =>
    postbag.add(await openReplyBox(inner, caseId, bangkokDay(now()), keys))
