import { stickers } from './cast.js'
import { Icon, type IconName } from './icons.js'
import type { Say, Word } from './words.js'

type Props = { say: Say }

const Sheet = ({
  icon,
  word,
  say,
  ...data
}: Props & { icon: IconName; word: Word; [data: `data-${string}`]: string }) => (
  <button type="button" {...data}>
    <Icon name={icon} /> <span>{say(word)}</span>
  </button>
)

/** A phone with one chat open; the script makes a copy for every window. */
export const PhoneTemplate = ({ say, bot }: Props & { bot: string }) => (
  <template id="phone">
    <section class="phone">
      <header class="holder">
        <span class="avatar" aria-hidden="true" />
        <span class="holder-words">
          <h2 />
          <span class="about" />
        </span>
        <button type="button" class="quiet" data-do="remove" hidden>
          {say('removeBot')}
        </button>
        <button type="button" class="quiet close">
          <Icon name="close" /> <span>{say('close')}</span>
        </button>
      </header>
      <div class="chat-bar">
        <Icon name="badge" /> <strong class="chat-title">{bot}</strong>
        <label class="speak-as" hidden>
          {say('speakAs')} <select />
        </label>
        <button type="button" class="quiet" data-do="block" hidden>
          <Icon name="block" /> <span>{say('block')}</span>
        </button>
      </div>
      <div class="talk" role="log" aria-label={say('talk')} tabIndex={0}>
        <ol />
      </div>
      <p class="dots" hidden role="status">
        <span class="sr">{say('typing')}</span>
        <i />
        <i />
        <i />
      </p>
      <div class="quick" />
      <div class="away" hidden>
        <p />
        <button type="button" class="filled" />
      </div>
      <div class="attach" hidden>
        <Sheet icon="photo" word="photo" say={say} data-do="photo" />
        <Sheet icon="photo" word="samplePhoto" say={say} data-samples="1" />
        <Sheet icon="photos" word="threePhotos" say={say} data-samples="3" />
        <Sheet icon="place" word="place" say={say} data-do="place" />
        <Sheet icon="voice" word="voice" say={say} data-do="voice" />
        <Sheet icon="file" word="file" say={say} data-do="file" />
        {stickers.map((sticker) => (
          <button key={sticker.stickerId} type="button" data-sticker={JSON.stringify(sticker)}>
            <Icon name="sticker" /> <span>{sticker.keywords[0]}</span>
          </button>
        ))}
        <Sheet icon="badge" word="staffCode" say={say} data-do="code" />
        <div class="lines" role="group" aria-label={say('tryLines')} />
        <input type="file" accept="image/*" multiple hidden aria-label={say('photo')} />
      </div>
      <label class="mention" hidden>
        <input type="checkbox" /> {say('mention')}
      </label>
      <form class="compose">
        <button type="button" class="to-attach" aria-expanded="false">
          <Icon name="plus" /> <span>{say('attach')}</span>
        </button>
        <textarea rows={1} placeholder={say('write')} aria-label={say('write')} />
        <button class="filled">{say('send')}</button>
      </form>
      <button type="button" class="menu-bar" aria-expanded="false" hidden>
        <Icon name="menu" /> <span />
      </button>
      <div class="menu" hidden />
    </section>
  </template>
)
