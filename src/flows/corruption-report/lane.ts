/** Conversations held by the confidential lane (line/confidential): nothing of them is stored with the chat. */
export const LANE = {
  report: 'corruption-report',
  receipt: 'corruption-receipt',
  answers: 'corruption-answers',
} as const

const names: ReadonlySet<string> = new Set(Object.values(LANE))
export const isLane = (flow: string | undefined): boolean => flow !== undefined && names.has(flow)
