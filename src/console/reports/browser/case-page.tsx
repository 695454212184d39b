import { useEffect, useState } from 'preact/hooks'
import { Bubble } from './bubble.js'
import { Composer } from './composer.js'
import { Progress, useDoing } from './doing.js'
import { ExportCase } from './export-case.js'
import { DueMark, shortName } from './list.js'
import { Watermark } from './parts.js'
import { openAll, type OpenedCase } from './pieces.js'
import { say, sayDay } from './say.js'
import { server } from './server.js'
import type { Session } from './session.js'
import { missing, thread } from './thread.js'
import { UnlockForm } from './unlock-form.js'
import { caseWords as words, doors, states } from './wording-desk.js'
import type { SealedCase } from '../wire.js'

/** One report. It is fetched, and the opening noted, only once there is a key to open it with. */
export function CasePage({ session, caseId }: { session: Session; caseId: string }) {
  const doing = useDoing()
  const [opened, setOpened] = useState<OpenedCase>()
  const { unlocked, trust, desk } = session
  const load = async () => {
    if (!unlocked) return
    const found = await server.openCase(caseId)
    setOpened({ found, shown: await openAll(found, unlocked, trust.roster) })
  }
  useEffect(() => {
    // What was opened goes with the key.
    if (!unlocked) return setOpened(undefined)
    void doing.run(words.opening, load)
  }, [unlocked])

  return (
    <>
      <p>
        <a href="#/">{say(words.back)}</a>
      </p>
      <h2>
        {say(words.title)} {shortName(caseId)}
      </h2>
      {!unlocked && (
        <>
          <p>{say(words.openLocked)}</p>
          <UnlockForm session={session} />
        </>
      )}
      <Progress {...doing} />
      {unlocked && opened && (
        <div class="case">
          <section class="paper" aria-label={say(words.conversation)}>
            <Watermark name={desk.me.name} day={sayDay(desk.today)} />
            <Gone opened={opened} />
            <ol class="thread">
              {thread(opened.shown).map((line) => (
                <Bubble
                  key={`${line.place.role}${line.place.seq}`}
                  line={line}
                  session={session}
                  found={opened.found}
                />
              ))}
            </ol>
            <Composer session={session} opened={opened} reload={load} />
          </section>
          <Facts session={session} found={opened.found} />
          <ExportCase session={session} opened={opened} />
        </div>
      )}
    </>
  )
}

function Gone({ opened: { found, shown } }: { opened: OpenedCase }) {
  const gone = missing(shown, found.next.reporter)
  return gone ? <p class="small">{say(words.missing(gone))}</p> : null
}

function Facts({ session, found }: { session: Session; found: SealedCase }) {
  const names = found.readers.map(({ name }) => name).join(' · ')
  return (
    <section class="facts">
      <h3>{say(words.facts)}</h3>
      <p>
        <DueMark row={found} today={session.desk.today} />
      </p>
      <p>
        <span class={`state ${found.state}`}>{say(states[found.state])}</span> · {sayDay(found.receivedOn)} ·{' '}
        {say(doors[found.door])}
      </p>
      <h4>{say(words.readers)}</h4>
      <p>
        {names} {found.escrow && say(words.withEscrow)}
      </p>
      <h4>{say(words.readings)}</h4>
      <ul class="small">
        {together(found.readings).map(([who, times]) => (
          <li key={who}>
            {who}
            {times > 1 && ` · ${say(words.times(times))}`}
          </li>
        ))}
      </ul>
      <p class="small">{say(words.noted)}</p>
    </section>
  )
}

/** Each person once a day, and how often. */
function together(readings: SealedCase['readings']): [who: string, times: number][] {
  const counted = new Map<string, number>()
  for (const { name, on, attachment } of readings) {
    const who = `${name} · ${sayDay(on)}${attachment ? ` · ${say(words.attachment)}` : ''}`
    counted.set(who, (counted.get(who) ?? 0) + 1)
  }
  return [...counted]
}
