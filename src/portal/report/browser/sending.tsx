import { useEffect, useRef, useState } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import type { Taken } from '../wire.js'
import type { Checked } from './channel.js'
import type { Progress } from './deliver.js'
import { explain, mayPass } from './faults.js'
import { prepare, type Sending } from './new-report.js'
import { Button, Buttons, Notice, Step, Working } from './parts.js'
import { Unreached } from './server.js'
import type { Draft } from './state.js'
import { pieces, sending } from './words.js'

export type Sent = { receipt: string; authKey: string; taken: Taken }
type Props = { channel: Checked; draft: Draft; onSent: (sent: Sent) => void }
type Stop = { say: Words; again: boolean }

/** Seals and sends; when it stops, it goes on from there. */
export function SendReport({ channel, draft, onSent }: Props) {
  const [key, setKey] = useState(0)
  const [progress, setProgress] = useState<Progress>()
  const [stop, setStop] = useState<Stop>()
  const job = useRef<Promise<Sending> | undefined>(undefined)

  async function go(): Promise<void> {
    setStop(undefined)
    try {
      job.current ??= prepare(draft, channel, { key: setKey, progress: setProgress })
      const { receipt, authKey, run } = await job.current
      onSent({ receipt, authKey, taken: await run() })
    } catch (error) {
      const say = error instanceof Unreached ? sending.stopped : explain(error)
      setStop({ say, again: mayPass(error) })
    }
  }
  useEffect(() => void go(), [])

  return (
    <Step title={sending.title}>
      {progress ? (
        <Working words={pieces(progress.sent, progress.of)} value={progress.sent / progress.of} />
      ) : (
        <Working words={sending.key} value={key} />
      )}
      <Notice words={stop ? undefined : progress?.waiting ? sending.waiting : sending.stay} />
      <Notice kind="fault" words={stop?.say} />
      {stop?.again && (
        <Buttons>
          <Button label={sending.goOn} onPress={() => void go()} />
        </Buttons>
      )}
    </Step>
  )
}
