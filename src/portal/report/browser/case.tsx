import { useMemo } from 'preact/hooks'
import { bangkokDay } from '../../../municipality/calendar.js'
import type { Case } from '../wire.js'
import { AddMore } from './add-more.js'
import type { Checked } from './channel.js'
import type { Said, Visit } from './come-back.js'
import { Picture } from './evidence-picker.js'
import { dayWords, useSay } from './lang.js'
import { Step } from './parts.js'
import { questions } from './words.js'
import { comeBack, standing } from './words-after.js'

type Props = { channel: Checked; visit: Visit; onVisit: (visit: Visit) => void }

/** A report seen again by its reporter: where it stands, what was said, and room to say more. */
export function ShowCase({ channel, visit, onVisit }: Props) {
  const say = useSay()
  const answered = visit.said.some(({ by }) => by === 'officer')
  return (
    <Step title={comeBack.title}>
      <p class="standing">{say(standingOf(visit.found, bangkokDay(new Date())))}</p>
      <h2>{say(comeBack.conversation)}</h2>
      {!answered && <p>{say(comeBack.noAnswer)}</p>}
      <ol class="said">
        {visit.said.map((one) => (
          <li key={`${one.by} ${one.seq}`} class={one.by}>
            <Saying one={one} />
          </li>
        ))}
      </ol>
      <AddMore channel={channel} visit={visit} onVisit={onVisit} />
    </Step>
  )
}

export function standingOf(found: Case, today: string) {
  const { state, acknowledgeBy, acknowledgedOn, feedbackBy, finishedOn, receivedOn } = found
  if (state === 'finished') return standing.finished(dayWords(finishedOn ?? today))
  if (state === 'received') return standing.received(dayWords(acknowledgeBy))
  const next = feedbackBy.find((day) => day >= today) ?? feedbackBy.at(-1) ?? today
  return standing.acknowledged(dayWords(acknowledgedOn ?? receivedOn), dayWords(next))
}

function Saying({ one }: { one: Said }) {
  const say = useSay()
  if ('refused' in one) return <p class="fault">{say(comeBack.refused)}</p>
  const { envelope } = one
  const who = 'from' in one ? one.from : say(comeBack.you)
  const on = 'from' in one && one.on ? ` · ${say(dayWords(one.on))}` : ''
  const what = envelope.type === 'answer' ? questionOf(envelope.body.question) : undefined
  return (
    <>
      <p class="who">
        {who}
        {on}
        {what && ` · ${say(what)}`}
      </p>
      {'from' in one && one.former && <p class="advice">{say(comeBack.former)}</p>}
      {(envelope.type === 'text' || envelope.type === 'answer') && <p class="words">{envelope.body.text}</p>}
      {envelope.type === 'photo' && <Photo bytes={envelope.bytes} type={envelope.body.mime} />}
      {envelope.type === 'file' && <PdfLink bytes={envelope.bytes} />}
    </>
  )
}

const questionOf = (name: string) => Object.entries(questions).find(([key]) => key === name)?.[1].short

function Photo({ bytes, type }: { bytes: Uint8Array; type: string }) {
  const say = useSay()
  const blob = useMemo(() => new Blob([new Uint8Array(bytes)], { type }), [bytes, type])
  return <Picture blob={blob} alt={say(comeBack.photo)} />
}

/** Saved, not shown: a document from elsewhere is never opened within this page. */
function PdfLink({ bytes }: { bytes: Uint8Array }) {
  const say = useSay()
  const save = () => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'document.pdf'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button type="button" class="plain small" onClick={save}>
      {say(comeBack.file)}
    </button>
  )
}
