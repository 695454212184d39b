import { useState } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import { SealedError } from '../../../sealed/errors.js'
import { say } from './say.js'
import { ServerRefusal } from './server.js'

const unexpected = {
  th: 'ทำรายการนี้ไม่ได้ เปิดหน้านี้ใหม่แล้วลองอีกครั้ง',
  en: 'That did not work. Please open this page again and retry.',
}

/** Any error in words that quote nothing. */
export function explain(error: unknown): Words {
  if (error instanceof SealedError) return error.sentence
  if (error instanceof ServerRefusal) return error.say
  return unexpected
}

/** Lets the browser paint: scrypt then holds the page for a second, and the officer must see that it works. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 50))

/** One piece of work at a time, with what is being done or what went wrong. */
export function useDoing() {
  const [busy, setBusy] = useState<Words>()
  const [failed, setFailed] = useState<Words>()
  const run = async (doing: Words, work: () => Promise<void>): Promise<void> => {
    setFailed(undefined)
    setBusy(doing)
    try {
      await painted()
      await work()
    } catch (error) {
      setFailed(explain(error))
    } finally {
      setBusy(undefined)
    }
  }
  return { busy, failed, run, fail: setFailed }
}
export type Doing = ReturnType<typeof useDoing>

/** Says both to eyes and to screen readers. */
export const Progress = ({ busy, failed }: Pick<Doing, 'busy' | 'failed'>) => (
  <>
    <p class="doing" role="status">
      {busy && (
        <>
          <span class="wheel" aria-hidden="true" />
          {say(busy)}
        </>
      )}
    </p>
    {failed && (
      <p class="fault" role="alert">
        {say(failed)}
      </p>
    )}
  </>
)
