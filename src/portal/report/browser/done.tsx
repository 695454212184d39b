import type { Taken } from '../wire.js'
import { dayWords, useSay } from './lang.js'
import { Button, Buttons, Step } from './parts.js'
import { summary } from './words.js'
import { answerBy, done, feedbackBy, receipt as words } from './words-after.js'

/** What happens next, and by when. */
export function Done({ taken, onSee }: { taken: Taken; onSee: () => void }) {
  const say = useSay()
  return (
    <Step title={done.title}>
      <h2>{say(done.next)}</h2>
      <ol class="next">
        <li>{say(answerBy(dayWords(taken.acknowledgeBy)))}</li>
        <li>{say(feedbackBy(taken.feedbackBy.map(dayWords)))}</li>
        <li>
          {say(done.again)}: <span class="code">{location.host}/report</span>
        </li>
      </ol>
      <p>{say(words.lost)}</p>
      <p>{say(done.traces)}</p>
      <p>{say(summary.law)}</p>
      <p class="advice">{say(done.unsafe)}</p>
      <Buttons>
        <Button plain label={words.see} onPress={onSee} />
      </Buttons>
    </Step>
  )
}
