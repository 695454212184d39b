import type { Services } from '../../../services.js'

/** What the desk's doors need of the server. */
export type DeskServices = Pick<
  Services,
  'channel' | 'database' | 'now' | 'access' | 'staff' | 'sendReplyNotice'
>
