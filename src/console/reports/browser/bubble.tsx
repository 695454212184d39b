import { useEffect, useMemo, useState } from 'preact/hooks'
import type { SealedCase } from '../wire.js'
import { Progress, useDoing } from './doing.js'
import { attachmentName } from './export.js'
import { SaveLink } from './parts.js'
import { pieceWords } from './piece-words.js'
import { openPiece, type Shown } from './pieces.js'
import { say } from './say.js'
import { server } from './server.js'
import type { Session } from './session.js'
import type { Line } from './thread.js'
import { caseWords as words } from './wording-desk.js'

type Props = { line: Line; session: Session; found: SealedCase }

/** One thing in the conversation. Words are text nodes; nothing a reporter wrote becomes markup or a link. */
export function Bubble({ line, session, found }: Props) {
  const { heading, body } = pieceWords(line, say)
  const side = line.place.role
  return (
    <li class={`bubble ${side}`}>
      <p class="small">{say(heading)}</p>
      {line.kind === 'refused' && <RefusedPiece line={line} />}
      {line.kind === 'closed' && <Attachment line={line} session={session} found={found} />}
      {line.kind === 'opened' && <p class="words">{body}</p>}
      {line.kind === 'opened' && line.from !== 'reporter' && line.former && (
        <p class="fault">{say(words.former)}</p>
      )}
    </li>
  )
}

function RefusedPiece({ line: { why } }: { line: Extract<Shown, { kind: 'refused' }> }) {
  return (
    <p class="refused">
      <strong>{say(words.refused)}</strong>
      <br />
      {say(why.sentence)}
      <br />
      <span class="small">
        {say(words.refusedCode)}: <code>{why.code}</code>
      </span>
    </p>
  )
}

/** A photo or file, fetched and noted as seen only when it is asked for. */
function Attachment({ line: { place }, session, found }: Props) {
  const doing = useDoing()
  const [opened, setOpened] = useState<Extract<Shown, { kind: 'opened' }>>()
  const open = () =>
    void doing.run(words.openingFile, async () => {
      if (!session.unlocked) return
      const sealed = await server.attachment(found.caseId, place.role, place.seq)
      const piece = await openPiece(sealed, place, found.caseId, session.unlocked, session.trust.roster)
      setOpened({ place, kind: 'opened', ...piece })
    })
  if (opened) return <OpenedAttachment shown={opened} />
  return (
    <>
      <Progress {...doing} />
      <button type="button" class="quiet" onClick={open} disabled={Boolean(doing.busy)}>
        {say(place.type === 'photo' ? words.openPhoto : words.openFile)}
      </button>
    </>
  )
}

function OpenedAttachment({ shown }: { shown: Extract<Shown, { kind: 'opened' }> }) {
  const { envelope } = shown
  if (!('bytes' in envelope)) return null
  const bytes = new Uint8Array(envelope.bytes)
  const name = attachmentName(shown) ?? 'attachment'
  if (envelope.type === 'file') {
    return (
      <>
        <p>{say(words.pdfWarning)}</p>
        <SaveLink bytes={bytes} name={name} label={words.savePdf} />
      </>
    )
  }
  return (
    <>
      <Photo bytes={bytes} mime={envelope.body.mime} />
      <SaveLink bytes={bytes} name={name} label={words.savePhoto} />
    </>
  )
}

/** An `<img>` runs nothing, whatever its bytes are; its type is one of three, so never SVG. */
function Photo({ bytes, mime }: { bytes: Uint8Array<ArrayBuffer>; mime: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([bytes], { type: mime })), [])
  useEffect(() => () => URL.revokeObjectURL(url), [])
  const [broken, setBroken] = useState(false)
  if (broken) return <p class="fault">{say(words.brokenPhoto)}</p>
  return <img src={url} alt={say(words.photoAlt)} onError={() => setBroken(true)} />
}
