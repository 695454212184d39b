import type { Words } from '../../../dialogue/words.js'
import type { Checked } from './channel.js'
import { whoReadsIt } from './concerns.js'
import { useSay } from './lang.js'
import { Button, Buttons, Step } from './parts.js'
import { type Draft, QUESTIONS, type Screen } from './state.js'
import { common, counted, letters, questions, summary } from './words.js'

type Props = {
  channel: Checked
  draft: Draft
  note: string
  onEdit: (screen: Screen) => void
  onSend: () => void
  onBack: () => void
}

/** What will be sent, in counts: whoever looks over a shoulder reads nothing. Each line can be changed with one tap. */
export function Summary({ channel, draft, note, onEdit, onSend, onBack }: Props) {
  const say = useSay()
  const texts = QUESTIONS.filter((question) => draft.answers[question]?.trim()).length
  const photos = draft.evidence.filter(({ kind }) => kind === 'photo').length
  const row = (screen: Screen, label: Words, value: string) => (
    <div class="row" key={screen}>
      <dt>{say(label)}</dt>
      <dd>{value}</dd>
      <dd class="deed">
        <button
          type="button"
          class="plain small"
          aria-label={`${say(summary.edit)} ${say(label)}`}
          onClick={() => onEdit(screen)}
        >
          {say(summary.edit)}
        </button>
      </dd>
    </div>
  )
  const size = (text: string | undefined) =>
    text?.trim() ? say(letters([...text.trim()].length)) : say(summary.skipped)
  return (
    <Step title={summary.title} note={note}>
      <dl class="rows">
        {row('concerns', summary.whoReads, say(whoReadsIt(channel, draft)))}
        {QUESTIONS.map((question) => row(question, questions[question].short, size(draft.answers[question])))}
        {row(
          'evidence',
          summary.files,
          draft.evidence.length ? String(draft.evidence.length) : say(summary.none),
        )}
      </dl>
      <p>{say(summary.noName)}</p>
      <p>{say(summary.law)}</p>
      <p>
        <strong>{say(counted(texts, photos, draft.evidence.length - photos))}</strong>
      </p>
      <Buttons>
        <Button label={summary.send} onPress={onSend} />
        <Button plain label={common.back} onPress={onBack} />
      </Buttons>
    </Step>
  )
}
