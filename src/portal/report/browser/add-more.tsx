import { useRef, useState } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import { SealedError } from '../../../sealed/errors.js'
import { LONGEST_TEXT } from '../limits.js'
import type { Checked } from './channel.js'
import { visit as lookAgain, recipientsOf, type Visit } from './come-back.js'
import { createSending, type Progress } from './deliver.js'
import { allAgreed, type Evidence } from './evidence.js'
import { EvidencePicker } from './evidence-picker.js'
import { explain } from './faults.js'
import { useSay } from './lang.js'
import { useGuard } from './leaving.js'
import { additionOf, parcelsOf } from './parcels.js'
import { Button, Buttons, Notice, Working } from './parts.js'
import { pause } from './pause.js'
import { Refused, server, Unreached } from './server.js'
import { pieces, sending } from './words.js'
import { comeBack } from './words-after.js'

type Props = { channel: Checked; visit: Visit; onVisit: (visit: Visit) => void }

/** More words, photos or papers, sealed to those who read the case and sent as patiently as the report was. */
export function AddMore({ channel, visit, onVisit }: Props) {
  const say = useSay()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<Evidence[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [told, setTold] = useState<{ fault?: Words; good?: Words }>({})
  /** Kept through failures, so that what arrived is not sent twice; made anew when what is written changes. */
  const job = useRef<ReturnType<typeof createSending> | undefined>(undefined)
  const change = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      job.current = undefined
      setTold({})
      set(value)
    }
  }

  async function start() {
    const { found, key, began } = visit
    const recipients = await recipientsOf(visit, channel)
    const parcels = parcelsOf(additionOf(text, files), {
      caseId: found.caseId,
      first: found.next,
      recipients,
    })
    const put: Parameters<typeof createSending>[0]['put'] = (piece) => server.put(key.authKey, piece, began)
    return createSending({ put, parcels }, { onProgress: setProgress, pause })
  }

  async function send(): Promise<void> {
    setTold({})
    setProgress({ sent: 0, of: 1, waiting: false })
    try {
      job.current ??= await start()
      await job.current.run()
      job.current = undefined
      setText('')
      setFiles([])
      // It has arrived, whether or not the list can be fetched anew.
      await lookAgain(visit.key, channel, server).then(onVisit, () => undefined)
      setTold({ good: comeBack.sent })
    } catch (error) {
      setTold({ fault: await mend(error) })
    } finally {
      setProgress(undefined)
    }
  }

  /** Somebody else has used the number (another window): look again, and the next try takes the next one. */
  async function mend(error: unknown): Promise<Words> {
    if (error instanceof Unreached) return sending.stopped
    if (error instanceof SealedError && error.code === 'malformed') return comeBack.cannotAdd
    if (!(error instanceof Refused && error.error === 'conflict')) return explain(error)
    job.current = undefined
    return lookAgain(visit.key, channel, server).then((again) => (onVisit(again), comeBack.moved), explain)
  }

  const nothing = text.trim() === '' && files.length === 0
  useGuard(!nothing)
  return (
    <section class="add">
      <h2>{say(comeBack.addTitle)}</h2>
      <textarea
        aria-label={say(comeBack.addLabel)}
        rows={4}
        maxLength={LONGEST_TEXT}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => change(setText)(event.currentTarget.value)}
      />
      <EvidencePicker list={files} onList={change(setFiles)} />
      {progress && <Working words={pieces(progress.sent, progress.of)} value={progress.sent / progress.of} />}
      <Notice words={progress?.waiting ? sending.waiting : told.good} />
      <Notice kind="fault" words={told.fault} />
      <Buttons>
        <Button
          label={comeBack.send}
          disabled={nothing || progress !== undefined || !allAgreed(files)}
          onPress={() => void send()}
        />
      </Buttons>
    </section>
  )
}
