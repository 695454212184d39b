import type { Submit, Taken } from '../wire.js'
import { type Piece, Refused, type Server, Unreached } from './server.js'

/** A piece to be sent: sealed only when its turn comes, so that a phone never holds all of a report twice. */
export type Parcel = { seq: number; type: string; seal: () => Promise<Uint8Array> }

/** How far it is. `waiting`: the line is down and it will be tried again by itself. */
export type Progress = { sent: number; of: number; waiting: boolean }

type Ways = {
  onProgress: (progress: Progress) => void
  /** Resolves when it is worth another try. */
  pause: (tries: number) => Promise<void>
}

/** About a minute of trying by itself; then the person decides. */
export const MOST_TRIES = 7

async function patiently<T>(work: () => Promise<T>, pause: Ways['pause'], onWait: () => void): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const again = error instanceof Unreached || (error instanceof Refused && error.error === 'busy')
      if (!again || tries >= MOST_TRIES) throw error
      onWait()
      await pause(tries)
    }
  }
}

/**
 * Sends pieces so that none arrives twice and none is lost, whenever the line breaks: a piece keeps its number and its
 * very bytes until the server has said that it has them, and the server knows both again.
 */
export function createSending(
  { put, parcels }: { put: (piece: Piece) => Promise<void>; parcels: readonly Parcel[] },
  { onProgress, pause }: Ways,
) {
  const sent = new Set<number>()
  const sealed = new Map<number, Uint8Array>()
  const tell = (waiting: boolean) => onProgress({ sent: sent.size, of: parcels.length, waiting })

  async function send({ seq, type, seal }: Parcel): Promise<void> {
    const bytes = sealed.get(seq) ?? (await seal())
    sealed.set(seq, bytes)
    await patiently(
      () => put({ seq, type, sealed: bytes }),
      pause,
      () => tell(true),
    )
    sealed.delete(seq)
    sent.add(seq)
    tell(false)
  }

  return {
    /** Goes on where it stopped. @throws Unreached, Refused */
    async run(): Promise<void> {
      tell(false)
      for (const parcel of parcels) if (!sent.has(parcel.seq)) await send(parcel)
    },
    /** Everything once more, sealed anew. */
    forget(): void {
      sent.clear()
      sealed.clear()
    },
    tell,
  }
}

type Report = {
  server: Pick<Server, 'begin' | 'put' | 'submit'>
  key: string
  parcels: readonly Parcel[]
  submit: Submit
}

/**
 * Sends a whole report. Only when the server has given the unfinished report up meanwhile (nothing came for two hours)
 * does it begin anew, under the same case id.
 *
 * @returns `run`, which may be called again after every failure and gives the same answer once it has arrived.
 *   @throws Unreached, Refused
 */
export function createDelivery({ server, key, parcels, submit }: Report, ways: Ways) {
  const sending = createSending({ put: (piece) => server.put(key, piece), parcels }, ways)
  const patient = <T>(work: () => Promise<T>) => patiently(work, ways.pause, () => sending.tell(true))
  let begun = false
  let taken: Taken | undefined

  async function once(): Promise<Taken> {
    if (!begun) await patient(() => server.begin(key))
    begun = true
    await sending.run()
    return patient(() => server.submit(key, submit))
  }

  return {
    async run(): Promise<Taken> {
      if (taken) return taken
      try {
        taken = await once()
      } catch (error) {
        if (!(error instanceof Refused && error.error === 'missing') || !begun) throw error
        begun = false
        sending.forget()
        taken = await once()
      }
      return taken
    },
  }
}
