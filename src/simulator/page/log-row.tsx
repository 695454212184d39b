import { renderToString } from 'preact-render-to-string'
import type { Call } from '../stand-in/calls.js'
import type { Delivery } from '../stand-in/delivery.js'
import { type Lang, type Say, wordsIn } from './words.js'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', timeStyle: 'medium' })

type Names = (id: string) => string
type Breaches = { of: Call['breaches']; say: Say }

const Breaches = ({ of, say }: Breaches) => (
  <ul class="breaches" aria-label={say('breaches')}>
    {of.map(({ path, rule, limit, actual, reference }, i) => (
      <li key={i}>
        <code>{path}</code> {rule}
        <span>
          {' '}
          ({say('limit')} {String(limit)}, {say('actual')} {String(actual)}){' '}
        </span>
        <a href={reference} target="_blank" rel="noopener noreferrer">
          {say('rule')}
        </a>
      </li>
    ))}
  </ul>
)

const addressees = (to: Call['to'], nameOf: Names) =>
  (Array.isArray(to) ? to : to ? [to] : []).map(nameOf).slice(0, 3).join(', ')

/** `GET message/…/content`; a POST goes without its method. */
const nameOfCall = ({ method, endpoint }: Call) =>
  `${method === 'POST' ? '' : `${method} `}${endpoint.replaceAll(/\{\w+\}/g, '…')}`

/** A call of the bot to LINE, its body folded away; what LINE's limits forbid stands open, in red. */
export function renderCall(call: Call, lang: Lang, nameOf: Names): string {
  const say = wordsIn(lang)
  const good = call.status >= 200 && call.status < 300 && !call.answerLost
  const wrong = call.breaches.length > 0
  const names = addressees(call.to, nameOf)
  return renderToString(
    <li class={`entry ${wrong ? 'breach' : good ? 'good' : 'bad'}`}>
      <details>
        <summary>
          <span class="way">{say('toLine')}</span>
          <b>{nameOfCall(call)}</b>
          <span class="status">
            {call.status || say('noAnswer')} {call.answerLost ? say('answerLost') : ''}
          </span>
          <small>
            <time>{clock.format(call.at)}</time> · {call.ms} ms {names ? `· ${names}` : ''}
          </small>
        </summary>
        {call.error ? <p class="why">{call.error}</p> : null}
        <pre tabIndex={0}>{JSON.stringify(call.body, null, 1)}</pre>
      </details>
      {wrong ? <Breaches of={call.breaches} say={say} /> : null}
    </li>,
  )
}

type EventKind = (eventId: string) => string

/** A webhook POST and how the bot answered it. */
export function renderDelivery(delivery: Delivery, lang: Lang, kindOf: EventKind): string {
  const say = wordsIn(lang)
  return renderToString(
    <li class={`entry ${delivery.reason ? 'bad' : 'good'}`}>
      <p>
        <span class="way">{say('fromLine')}</span>
        <b>{delivery.eventIds.map(kindOf).join(', ') || 'webhook'}</b>
        <span class="status">
          {delivery.status || say('noAnswer')} {delivery.isRedelivery ? say('redelivered') : ''}
        </span>
        <small>
          <time>{clock.format(delivery.at)}</time> · {delivery.ms} ms{' '}
          {delivery.reason ? <span class="why">· {delivery.reason}</span> : null}
        </small>
      </p>
    </li>,
  )
}
