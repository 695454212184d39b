import { useState } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import { SealedError } from '../../../sealed/errors.js'
import { readReceipt, showReceipt } from '../../../sealed/receipt.js'
import { useSay } from './lang.js'
import { Button, Buttons, Notice, Step } from './parts.js'
import { groupDiffers, receipt as words } from './words-after.js'

/** The receipt in five groups. It is on the screen until it was written down, and nowhere else. */
export function ShowReceipt({ receipt, onNext }: { receipt: string; onNext: () => void }) {
  const say = useSay()
  const [copied, setCopied] = useState<Words>()
  const copy = () =>
    navigator.clipboard.writeText(showReceipt(receipt)).then(
      () => setCopied(words.copied),
      () => setCopied(words.notCopied),
    )
  return (
    <Step title={words.title}>
      <p>{say(words.why)}</p>
      <p class="receipt">
        {showReceipt(receipt)
          .split(' ')
          .map((group, i) => (
            <span key={i}>{group} </span>
          ))}
      </p>
      <p>{say(words.paper)}</p>
      <p>{say(words.lost)}</p>
      <Notice words={copied} />
      <Buttons>
        <Button label={words.written} onPress={onNext} />
        <Button plain label={words.copy} onPress={() => void copy()} />
      </Buttons>
    </Step>
  )
}

type Typing = { receipt: string; onSame: () => void; onSee: () => void }

/** Typed back once: a slip shows now, while the receipt can still be seen. */
export function TypeBack({ receipt, onSame, onSee }: Typing) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Words>()
  const check = () => {
    const wrong = differs(typed, receipt)
    if (wrong) setFault(wrong)
    else onSame()
  }
  return (
    <Step title={words.typeTitle}>
      <p>{say(words.typeWhy)}</p>
      <DigitsField value={typed} onValue={setTyped} onEnter={check} />
      <Notice kind="fault" words={fault} />
      <Buttons>
        <Button label={words.confirm} onPress={check} />
        <Button plain label={words.see} onPress={onSee} />
      </Buttons>
    </Step>
  )
}

/** What to look at again, or undefined when they are the same. Only its own reporter sees this, who has the receipt. */
export function differs(typed: string, receipt: string): Words | undefined {
  try {
    const digits = readReceipt(typed)
    const group = [0, 1, 2, 3, 4].find(
      (i) => digits.slice(i * 4, i * 4 + 4) !== receipt.slice(i * 4, i * 4 + 4),
    )
    return group === undefined ? undefined : groupDiffers(group + 1)
  } catch (error) {
    if (error instanceof SealedError) return error.sentence
    throw error
  }
}

type Field = { value: string; onValue: (value: string) => void; onEnter: () => void }

/** Twenty digits, typed however people type them; the browser must not remember them. */
export function DigitsField({ value, onValue, onEnter }: Field) {
  const say = useSay()
  return (
    <label class="field">
      <span>{say(words.label)}</span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        maxLength={60}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
    </label>
  )
}
