import { percentile } from './stats.js'

export type Sample = {
  slow: boolean
  askedMs: number
  doneMs: number
  ackMs: number
  replyMs: number
  right: boolean
}

/** Latencies in ms, from the moment a resident wants to send: to the 200, and to the reply's arrival at LINE. */
export type Summary = {
  events: number
  perSecond: number
  ackP50: number
  ackP99: number
  ackMax: number
  replyP50: number
  replyP99: number
}

export function summarise(samples: Sample[]): Summary {
  const acks = samples.map((sample) => sample.ackMs)
  const replies = samples.map((sample) => sample.replyMs)
  const started = samples.reduce((first, sample) => Math.min(first, sample.askedMs), Number.POSITIVE_INFINITY)
  const ended = samples.reduce((last, sample) => Math.max(last, sample.doneMs), 0)
  return {
    events: samples.length,
    perSecond: samples.length === 0 ? 0 : (samples.length * 1000) / (ended - started),
    ackP50: percentile(acks, 0.5),
    ackP99: percentile(acks, 0.99),
    ackMax: percentile(acks, 1),
    replyP50: percentile(replies, 0.5),
    replyP99: percentile(replies, 0.99),
  }
}
