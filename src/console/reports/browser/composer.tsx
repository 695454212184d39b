import { useState } from 'preact/hooks'
import type { OpenedCase } from './pieces.js'
import { Progress, useDoing } from './doing.js'
import { say, sayDay } from './say.js'
import { type Kind, leaveNotice, sendAnswer } from './send-answer.js'
import type { Session } from './session.js'
import {
  acknowledgement,
  answerWords as words,
  type Outcome,
  outcomeHeading,
  outcomes,
} from './wording-desk.js'

const KINDS: Record<OpenedCase['found']['state'], Kind[]> = {
  received: ['acknowledge', 'message'],
  acknowledged: ['feedback', 'finish', 'message'],
  finished: ['message'],
}
type Props = { session: Session; opened: OpenedCase; reload: () => Promise<void> }

/** Writing to the reporter: signed by this officer, sealed to the reporter and whoever else may read the case. */
export function Composer({ session, opened, reload }: Props) {
  const { found } = opened
  const doing = useDoing()
  const kinds = KINDS[found.state]
  const [chosen, setKind] = useState<Kind>()
  const kind = chosen && kinds.includes(chosen) ? chosen : (kinds[0] ?? 'message')
  const suggestion =
    kind === 'acknowledge' ? say(acknowledgement(sayDay(found.feedbackBy[0] ?? found.acknowledgeBy))) : ''
  const [typed, setTyped] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome>('substantiated')
  const [notify, setNotify] = useState(true)
  const [sent, setSent] = useState<{ th: string; en: string }>()
  const own = typed ?? suggestion
  const text =
    kind === 'finish'
      ? `${say(outcomeHeading)}: ${say(outcomes[outcome])}${own.trim() ? `\n${own.trim()}` : ''}`
      : own.trim()

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setSent(undefined)
    if (!text) return doing.fail(words.empty)
    void doing.run(words.sending, async () => {
      const { unlocked } = session
      if (!unlocked) return
      await sendAnswer(session, opened, { text, kind }, reload)
      setTyped(undefined)
      setKind(undefined)
      setSent(await leaveNotice(opened, unlocked, notify))
      await reload()
      await session.reload()
    })
  }
  return (
    <form class="composer stack" onSubmit={send}>
      <h3>{say(words.title)}</h3>
      <fieldset hidden={kinds.length === 1}>
        <legend>{say(words.kind)}</legend>
        {kinds.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />{' '}
            {say(words[one])}
          </label>
        ))}
      </fieldset>
      {kind === 'finish' && (
        <label>
          {say(words.outcome)}
          <select value={outcome} onChange={(event) => setOutcome(event.currentTarget.value as Outcome)}>
            {Object.entries(outcomes).map(([value, one]) => (
              <option key={value} value={value}>
                {say(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say(words.words)}
        <textarea
          rows={5}
          maxLength={4500}
          value={own}
          aria-describedby="answer-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p id="answer-hint" class="small">
        {say(words.hint)}
      </p>
      {kind === 'finish' && (
        <div class="preview">
          <p class="small">{say(words.preview)}</p>
          <p class="words">{text}</p>
        </div>
      )}
      {opened.found.box ? (
        <label class="check">
          <input
            type="checkbox"
            checked={notify}
            onChange={(event) => setNotify(event.currentTarget.checked)}
          />{' '}
          {say(words.notify)}
        </label>
      ) : (
        <p class="small">{say(words.noBox)}</p>
      )}
      <Progress {...doing} />
      {sent && <p role="status">{say(sent)}</p>}
      <button disabled={Boolean(doing.busy)}>{say(words.send)}</button>
    </form>
  )
}
