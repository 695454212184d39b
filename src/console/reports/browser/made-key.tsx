import { Fingerprint, SaveLink } from './parts.js'
import { say } from './say.js'
import { keysWords as words } from './wording-keys.js'

type Props = { digits: string; file: string; onDone: () => Promise<void>; sheet?: boolean }

/** A key was made: its fingerprint, big, and the wrapped file to keep. */
export function MadeKey({ digits, file, onDone, sheet }: Props) {
  const go = (hash: string) => async () => {
    location.hash = hash
    await onDone()
  }
  return (
    <section class="notice">
      <h2>{say(words.madeTitle)}</h2>
      <p>{say(sheet ? words.foundNext : words.waiting)}</p>
      <Fingerprint digits={digits} />
      <p>{say(words.saveWhy)}</p>
      <p class="pair">
        <SaveLink bytes={file} name="officer.age" label={words.saveFile} />
        {sheet && (
          <button type="button" class="quiet" onClick={() => void go('#/sheet')()}>
            {say(words.toSheet)}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void go('#/keys')()}>
          {say(words.done)}
        </button>
      </p>
    </section>
  )
}
