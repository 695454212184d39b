import { places } from './cast.js'
import type { Say } from './words.js'

type Props = { say: Say }

const Place = ({ lat, lng, title, address }: (typeof places.inside)[number]) => (
  <li>
    <button type="button" data-place={JSON.stringify({ lat, lng, title, address })}>
      <strong>{title}</strong> <span>{`${lat}, ${lng}`}</span>
    </button>
  </li>
)

/** The dialogs a tap can open: a place to send, a date or time to pick. */
export const Dialogs = ({ say }: Props) => (
  <>
    <dialog id="place-dialog" aria-labelledby="place-title">
      <h2 id="place-title">{say('place')}</h2>
      <h3>{say('insideTown')}</h3>
      <ul class="places">{places.inside.map(Place)}</ul>
      <h3>{say('outsideTown')}</h3>
      <ul class="places">{places.outside.map(Place)}</ul>
      <form method="dialog" class="line-form" id="place-form">
        <h3>{say('ownPoint')}</h3>
        <label>
          {say('latitude')} <input name="lat" inputMode="decimal" />
        </label>
        <label>
          {say('longitude')} <input name="lng" inputMode="decimal" />
        </label>
        <p class="pair">
          <button value="send" class="filled">
            {say('send')}
          </button>
          <button value="cancel">{say('cancel')}</button>
        </p>
      </form>
    </dialog>
    <dialog id="date-dialog" aria-labelledby="date-title">
      <form method="dialog">
        <h2 id="date-title">{say('pickDate')}</h2>
        <p>
          <input aria-label={say('chooseValue')} />
        </p>
        <p class="pair">
          <button value="send" class="filled">
            {say('send')}
          </button>
          <button value="cancel">{say('cancel')}</button>
        </p>
      </form>
    </dialog>
  </>
)
