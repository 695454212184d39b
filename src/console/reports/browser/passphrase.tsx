import { PASSPHRASE_LENGTH } from '../../../sealed/keys.js'
import type { Doing } from './doing.js'
import { Progress } from './doing.js'
import { say } from './say.js'
import { passphraseWords as words } from './wording-keys.js'

/** Asks for a new passphrase twice. It is read from the form when needed and kept nowhere. */
export function NewPassphrase(props: {
  doing: Doing
  label: { th: string; en: string }
  onReady: (passphrase: string) => void
}) {
  const { doing, label, onReady } = props
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const [first, second] = [fieldOf(form, 'first'), fieldOf(form, 'second')]
    if ([...first.normalize('NFC')].length < PASSPHRASE_LENGTH.least) return doing.fail(words.short)
    if (first !== second) return doing.fail(words.differ)
    onReady(first)
  }
  return (
    <form class="stack" onSubmit={submit} autocomplete="off">
      <p>{say(words.advice)}</p>
      <label>
        {say(words.first)}
        <input
          name="first"
          type="password"
          autocomplete="new-password"
          maxLength={PASSPHRASE_LENGTH.most}
          required
        />
      </label>
      <label>
        {say(words.second)}
        <input
          name="second"
          type="password"
          autocomplete="new-password"
          maxLength={PASSPHRASE_LENGTH.most}
          required
        />
      </label>
      <Progress {...doing} />
      <button class="filled" disabled={Boolean(doing.busy)}>
        {say(label)}
      </button>
    </form>
  )
}

export const fieldOf = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
