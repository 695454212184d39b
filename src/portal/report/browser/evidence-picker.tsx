import { useEffect, useMemo, useState } from 'preact/hooks'
import { MEGABYTE } from '../limits.js'
import {
  type Evidence,
  EvidenceError,
  type EvidenceFault,
  readEvidence,
  sealable,
  sizeOf,
  within,
} from './evidence.js'
import { useSay } from './lang.js'
import { Notice } from './parts.js'
import { evidenceFaults, evidence as words } from './words.js'

type Props = { list: Evidence[]; onList: (list: Evidence[]) => void }

/** Photos and PDFs: chosen, looked at, taken out; originals kept only when asked for. */
export function EvidencePicker({ list, onList }: Props) {
  const say = useSay()
  const [fault, setFault] = useState<EvidenceFault>()
  const [reading, setReading] = useState(false)

  const change = (next: Evidence[]) => {
    try {
      onList(within(next))
      setFault(undefined)
    } catch (error) {
      setFault(error instanceof EvidenceError ? error.fault : 'unreadable')
    }
  }
  async function choose(input: HTMLInputElement): Promise<void> {
    setReading(true)
    setFault(undefined)
    let next = list
    try {
      for (const file of input.files ?? []) {
        next = within([...next, await readEvidence(file)])
        onList(next)
      }
    } catch (error) {
      setFault(error instanceof EvidenceError ? error.fault : 'unreadable')
    } finally {
      // The same file may be chosen again after it was taken out.
      input.value = ''
      setReading(false)
    }
  }

  return (
    <div class="evidence">
      <label class={reading ? 'plain pick busy' : 'plain pick'}>
        {say(words.choose)}
        <input
          type="file"
          multiple
          accept="image/*,application/pdf"
          disabled={reading}
          onChange={(event) => void choose(event.currentTarget)}
        />
      </label>
      <p class="note">{say(words.limits)}</p>
      <Notice words={reading ? words.reading : undefined} />
      <Notice kind="fault" words={fault && evidenceFaults[fault]} />
      {list.length > 0 && (
        <ol class="files">
          {list.map((one, i) => (
            <Item
              key={one.id}
              one={one}
              number={i + 1}
              onChange={(changed) => change(list.map((other) => (other.id === one.id ? changed : other)))}
              onRemove={() => change(list.filter((other) => other.id !== one.id))}
            />
          ))}
        </ol>
      )}
      {list.length > 0 && <p class="note">{megabytes(sizeOf(list))} / 30 MB</p>}
    </div>
  )
}

type ItemProps = { one: Evidence; number: number; onChange: (one: Evidence) => void; onRemove: () => void }

function Item({ one, number, onChange, onRemove }: ItemProps) {
  const say = useSay()
  const name = `${say(one.kind === 'photo' ? words.photo : words.pdf)} ${number}`
  return (
    <li>
      {one.kind === 'photo' && <Picture blob={one.clean} alt={name} />}
      <p>
        <strong>{name}</strong> · {megabytes(sealable(one).blob.size)}
      </p>
      {one.kind === 'photo' && one.original && (
        <label class="choice">
          <input
            type="checkbox"
            checked={one.keep}
            onChange={(event) => onChange({ ...one, keep: event.currentTarget.checked })}
          />
          <span>
            {say(words.keep)}
            <small>{say(words.keepWarns)}</small>
          </span>
        </label>
      )}
      {one.kind === 'file' && <p class="advice">{say(words.pdfWarns)}</p>}
      {one.kind === 'file' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={one.agreed}
            onChange={(event) => onChange({ ...one, agreed: event.currentTarget.checked })}
          />
          <span>{say(words.pdfAgree)}</span>
        </label>
      )}
      <button
        type="button"
        class="plain small"
        onClick={onRemove}
        aria-label={`${say(words.remove)} ${name}`}
      >
        {say(words.remove)}
      </button>
    </li>
  )
}

/** A picture that lives in this tab only; its address is given back when it goes. */
export function Picture({ blob, alt }: { blob: Blob; alt: string }) {
  const address = useMemo(() => URL.createObjectURL(blob), [blob])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return <img src={address} alt={alt} />
}

/** Never 0.0: a small file is still something. */
const megabytes = (bytes: number) => `${Math.max(0.1, bytes / MEGABYTE).toFixed(1)} MB`
