import { useState } from 'preact/hooks'
import { LONGEST_TEXT } from '../limits.js'
import { useSay } from './lang.js'
import { Button, Buttons, Notice, Step } from './parts.js'
import type { Question } from './state.js'
import { common, lettersLeft, mayskip, needed, questions } from './words.js'

type Props = {
  question: Question
  text: string
  note: string
  onText: (text: string) => void
  onNext: () => void
  onBack: () => void
}

/** One question at a time. Only the first must be answered. */
export function AskQuestion({ question, text, note, onText, onNext, onBack }: Props) {
  const say = useSay()
  const [fault, setFault] = useState(false)
  const { title, short, why } = questions[question]
  const written = text.trim() !== ''
  const must = question === 'what'
  const left = LONGEST_TEXT - text.length
  const next = () => (must && !written ? setFault(true) : onNext())
  return (
    <Step title={title} note={note}>
      <p id="why">{say(why)}</p>
      {must && <p class="note">{say(mayskip)}</p>}
      <textarea
        aria-label={say(short)}
        aria-describedby="why"
        rows={must ? 8 : 3}
        maxLength={LONGEST_TEXT}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setFault(false)
          onText(event.currentTarget.value)
        }}
      />
      {left < 500 && <p class="note">{say(lettersLeft(left))}</p>}
      <Notice kind="fault" words={fault ? needed : undefined} />
      <Buttons>
        <Button label={!must && !written ? common.skip : common.next} onPress={next} />
        <Button plain label={common.back} onPress={onBack} />
      </Buttons>
    </Step>
  )
}
