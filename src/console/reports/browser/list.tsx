import type { Row } from '../wire.js'
import { byUrgency, dueWords, nextDue } from './due.js'
import { say, sayDay } from './say.js'
import type { Session } from './session.js'
import { UnlockForm } from './unlock-form.js'
import { doors, dues, states, deskWords as words } from './wording-desk.js'

/** Every report this officer can open, the most urgent first. Days and states only: the rest is sealed. */
export function List({ session }: { session: Session }) {
  const { desk, unlocked } = session
  const cases = [...desk.cases].sort(byUrgency(desk.today))
  return (
    <>
      {!unlocked && <UnlockForm session={session} />}
      {cases.length === 0 ? (
        <p class="empty">{say(words.none)}</p>
      ) : (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say(words.due)}</th>
              <th scope="col">{say(words.report)}</th>
              <th scope="col">{say(words.state)}</th>
              <th scope="col">{say(words.received)}</th>
              <th scope="col">{say(words.door)}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((row) => (
              <CaseRow key={row.caseId} row={row} today={desk.today} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function CaseRow({ row, today }: { row: Row; today: string }) {
  return (
    <tr>
      <td>
        <DueMark row={row} today={today} />
      </td>
      <td>
        <a href={`#/case/${row.caseId}`}>
          {say(words.report)} {shortName(row.caseId)}
        </a>
        {row.waits && row.state !== 'received' && <span class="tag">{say(words.waits)}</span>}
      </td>
      <td>
        <span class={`state ${row.state}`}>{say(states[row.state])}</span>
      </td>
      <td>{sayDay(row.receivedOn)}</td>
      <td>{say(doors[row.door])}</td>
    </tr>
  )
}

/** When the reporter must hear next; late in words and shape besides the colour. */
export function DueMark({ row, today }: { row: Row; today: string }) {
  const due = nextDue(row, today)
  if (!due) return <span class="due">{say(row.state === 'finished' ? words.closed : words.nothingDue)}</span>
  const how = due.daysLeft < 0 ? 'late' : due.daysLeft <= 1 ? 'soon' : ''
  return (
    <span class={`due ${how}`} title={sayDay(due.by, 'long')}>
      <span class="what">{say(dues[due.what])}</span> {say(dueWords(due))}
    </span>
  )
}

/** Enough of the id to tell a few reports apart, no more. */
export const shortName = (caseId: string): string => caseId.slice(0, 4).toUpperCase()
