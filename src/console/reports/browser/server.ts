import { base64 } from '@scure/base'
import * as z from 'zod/mini'
import type { Words } from '../../../dialogue/words.js'
import type { Entry } from '../../../sealed/roster-entry.js'
import type { WrappedKey } from '../../../confidential/channel.js'
import {
  CaseSchema,
  type Desk,
  DeskSchema,
  type NewAnswer,
  type PaperInHand,
  PaperListSchema,
  RefusalSchema,
  type SealedCase,
} from '../wire.js'

/** What the server did not do, in words for the officer. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal'
  constructor(
    readonly status: number,
    readonly say: Words,
  ) {
    super(say.en)
  }
}

const API = '/console/reports/api'
const unreachable = {
  th: 'ติดต่อระบบไม่ได้ ตรวจดูอินเทอร์เน็ตแล้วลองอีกครั้ง',
  en: 'The server could not be reached. Please check the connection and try again.',
}
const signedOut = {
  th: 'ออกจากระบบแล้ว เข้าสู่คอนโซลใหม่อีกครั้ง',
  en: 'You are signed out. Please sign in to the console again.',
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const token = document.querySelector<HTMLMetaElement>('meta[name=csrf]')?.content ?? ''
  const headers = { 'content-type': 'application/json', 'x-csrf-token': token }
  const response = await fetch(`${API}${path}`, {
    ...init,
    headers,
    cache: 'no-store',
    redirect: 'error',
  }).catch(() => {
    throw new ServerRefusal(0, unreachable)
  })
  if (response.ok) return response
  const said = z.safeParse(RefusalSchema, await response.json().catch(() => undefined))
  throw new ServerRefusal(
    response.status,
    said.success ? said.data.say : [401, 403].includes(response.status) ? signedOut : unreachable,
  )
}
const get = async (path: string): Promise<unknown> => (await ask(path)).json()
const post = async (path: string, body: unknown) =>
  void (await ask(path, { method: 'POST', body: JSON.stringify(body) }))

/** The desk's doors on the server. Each throws ServerRefusal. */
export const server = {
  desk: async (): Promise<Desk> => z.parse(DeskSchema, await get('/desk')),
  /** Noted as read before it is sent. */
  openCase: async (caseId: string): Promise<SealedCase> => z.parse(CaseSchema, await get(`/cases/${caseId}`)),
  /** Noted as seen before it is sent. */
  attachment: async (caseId: string, role: string, seq: number): Promise<Uint8Array> =>
    new Uint8Array(await (await ask(`/cases/${caseId}/attachments/${role}/${seq}`)).arrayBuffer()),
  answer: (caseId: string, answer: NewAnswer) => post(`/cases/${caseId}/answers`, answer),
  notice: (caseId: string, inner: Uint8Array) =>
    post(`/cases/${caseId}/notice`, { inner: base64.encode(inner) }),
  putKey: (key: WrappedKey) => post('/keys', key),
  request: (keys: { recipient: string; verifyKey: string }) => post('/requests', keys),
  withdrawRequest: () => post('/requests/withdraw', {}),
  addEntry: (entry: Entry) => post('/roster', { entry }),
  paperInHand: async (): Promise<PaperInHand[]> => z.parse(PaperListSchema, await get('/paper')),
  addPaper: (report: { receivedOn: string; finishedOn?: string }) => post('/paper', report),
  finishPaper: (id: string, finishedOn: string) => post('/paper/finish', { id, finishedOn }),
  removePaper: (id: string) => post('/paper/remove', { id }),
}
