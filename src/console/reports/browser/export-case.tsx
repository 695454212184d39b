import { useState } from 'preact/hooks'
import { Progress, useDoing } from './doing.js'
import { exportCase } from './export.js'
import { shortName } from './list.js'
import { SaveLink } from './parts.js'
import { type OpenedCase, openPiece, type Shown } from './pieces.js'
import { say } from './say.js'
import { server } from './server.js'
import type { Session } from './session.js'
import { caseWords as words } from './wording-desk.js'

/** The whole case as one file that only this officer's key opens. */
export function ExportCase({ session, opened }: { session: Session; opened: OpenedCase }) {
  const doing = useDoing()
  const [file, setFile] = useState<Uint8Array<ArrayBuffer>>()
  const { unlocked, trust } = session
  const { found } = opened

  async function whole(one: Shown): Promise<Shown> {
    if (one.kind !== 'closed' || !unlocked) return one
    const { place } = one
    const sealed = await server.attachment(found.caseId, place.role, place.seq)
    return {
      place,
      kind: 'opened',
      ...(await openPiece(sealed, place, found.caseId, unlocked, trust.roster)),
    }
  }
  const prepare = () =>
    void doing.run(words.exporting, async () => {
      if (!unlocked) return
      const shown: Shown[] = []
      // One after another: a phone holds one sealed photo at a time.
      for (const one of opened.shown) shown.push(await whole(one))
      setFile(await exportCase(found, shown, unlocked.current.recipient, say))
    })
  return (
    <section class="facts">
      <h3>{say(words.exportTitle)}</h3>
      <p class="small">{say(words.exportWhy)}</p>
      <Progress {...doing} />
      {file ? (
        <SaveLink bytes={file} name={`case-${shortName(found.caseId)}.tar.age`} label={words.exportSave} />
      ) : (
        <button type="button" class="quiet" onClick={prepare} disabled={Boolean(doing.busy)}>
          {say(words.exportGo)}
        </button>
      )}
    </section>
  )
}
