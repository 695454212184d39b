import { standingKinds } from './standing.js'
import type { Say } from './words.js'

type Props = { say: Say }

/** Board: quota, faults, log. */
export const Board = ({ say }: Props) => (
  <section class="board" id="board" aria-label={say('board')}>
    <section aria-labelledby="quota-title">
      <h2 id="quota-title">
        {say('quota')} <output id="quota-words">0 / 300</output>
      </h2>
      <progress id="quota-bar" max={300} value={0} aria-labelledby="quota-title" />
      <details>
        <summary>{say('setQuota')}</summary>
        <form id="quota-form" class="line-form">
          <label>
            {say('quotaUsed')} <input name="used" type="number" min={0} inputMode="numeric" />
          </label>
          <label>
            {say('quotaLimit')} <input name="limit" type="number" min={0} inputMode="numeric" />
          </label>
          <button>{say('set')}</button>
        </form>
      </details>
    </section>
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">{say('faults')}</h2>
      <ul class="switches">
        {standingKinds.map((kind) => (
          <li key={kind}>
            <label>
              <input type="checkbox" role="switch" data-standing={kind} /> {say(kind)}
            </label>
          </li>
        ))}
      </ul>
      <p class="pair">
        <button type="button" data-do="redeliver">
          {say('redeliver')}
        </button>
        <button type="button" data-do="reorder">
          {say('reorder')}
        </button>
      </p>
    </section>
    <section aria-labelledby="log-title" class="log">
      <h2 id="log-title">{say('log')}</h2>
      <p id="breach-count" class="breach-count" role="status" hidden data-word={say('breaches')} />
      <label class="only">
        <input type="checkbox" id="only-breaches" /> {say('onlyBreaches')}
      </label>
      <ol id="log" reversed tabIndex={0} aria-labelledby="log-title" />
      <p id="no-log" class="empty">
        {say('noLog')}
      </p>
    </section>
  </section>
)
