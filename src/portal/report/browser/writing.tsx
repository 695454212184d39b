import { useState } from 'preact/hooks'
import type { Checked } from './channel.js'
import { Concerns } from './concerns.js'
import { allAgreed } from './evidence.js'
import { EvidencePicker } from './evidence-picker.js'
import { useSay } from './lang.js'
import { Button, Buttons, Step } from './parts.js'
import { AskQuestion } from './questions.js'
import { type Draft, type Screen, STEPS, stepAfter } from './state.js'
import { Summary } from './summary.js'
import { common, evidence } from './words.js'

type Props = {
  channel: Checked
  draft: Draft
  screen: Screen
  onDraft: (draft: Draft) => void
  onGo: (screen: Screen) => void
  onBack: () => void
}

/** The steps of a new report. A step opened from the summary leads back there. */
export function Writing({ channel, draft, screen, onDraft, onGo, onBack }: Props) {
  const say = useSay()
  const [editing, setEditing] = useState(false)
  if (!STEPS.includes(screen)) return null
  const note = `${say(common.step)} ${STEPS.indexOf(screen) + 1} ${say(common.of)} ${STEPS.length}`
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part })
  const next = () => {
    setEditing(false)
    onGo(editing ? 'summary' : stepAfter(screen))
  }
  const common_ = { note, onNext: next, onBack }

  if (screen === 'concerns') return <Concerns {...common_} channel={channel} draft={draft} onDraft={change} />
  if (screen === 'evidence')
    return (
      <Step title={evidence.title} note={note}>
        <p>{say(evidence.why)}</p>
        <p>{say(evidence.look)}</p>
        <EvidencePicker list={draft.evidence} onList={(list) => change({ evidence: list })} />
        <Buttons>
          <Button label={common.next} disabled={!allAgreed(draft.evidence)} onPress={next} />
          <Button plain label={common.back} onPress={onBack} />
        </Buttons>
      </Step>
    )
  if (screen === 'summary')
    return (
      <Summary
        channel={channel}
        draft={draft}
        note={note}
        onBack={onBack}
        onEdit={(step) => (setEditing(true), onGo(step))}
        onSend={() => onGo('sending')}
      />
    )
  const question = screen as 'what' | 'when' | 'where' | 'amount'
  return (
    <AskQuestion
      key={question}
      {...common_}
      question={question}
      text={draft.answers[question] ?? ''}
      onText={(text) => change({ answers: { ...draft.answers, [question]: text } })}
    />
  )
}
