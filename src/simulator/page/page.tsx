import { renderToString } from 'preact-render-to-string'
import { Board } from './board.js'
import { Dialogs } from './dialogs.js'
import { Document } from './document.js'
import { PhoneTemplate } from './phone.js'
import { type Lang, wordsIn } from './words.js'

/** The page before anything has happened; its script fills it from the event stream. */
export function renderPage(lang: Lang, bot: string): string {
  const say = wordsIn(lang)
  const other = lang === 'th' ? 'en' : 'th'
  return `<!doctype html>${renderToString(
    <Document lang={lang} say={say}>
      <body data-lang={lang} data-copied={say('copied')} data-unread={say('unread')}>
        <a class="skip" href="#stage">
          {say('skip')}
        </a>
        <header class="top">
          <h1>{say('title')}</h1>
          <p>{say('note')}</p>
          <a href={`/simulator?lang=${other}`} hreflang={other} lang={other}>
            {say('otherLang')}
          </a>
        </header>
        <p id="lost" role="alert" hidden>
          {say('lost')}
        </p>
        <div class="frame">
          <nav class="rail" aria-label={say('people')}>
            <ul id="chats" />
            <button type="button" class="to-board" id="to-board">
              {say('board')}
            </button>
            <form id="add-person" class="line-form">
              <label>
                {say('addPerson')} <input name="name" maxLength={40} placeholder={say('name')} required />
              </label>
              <button>{say('add')}</button>
            </form>
          </nav>
          <main>
            <div id="stage" role="group" aria-label={say('chats')} tabIndex={-1} />
            <Board say={say} />
          </main>
        </div>
        <PhoneTemplate say={say} bot={bot} />
        <Dialogs say={say} />
        <p id="told" role="status" />
        <template
          id="words"
          data-befriend={say('befriend')}
          data-befriend-note={say('befriendNote')}
          data-blocked-note={say('blockedNote')}
          data-invite={say('inviteBot')}
          data-invite-note={say('inviteNote')}
          data-unblock={say('unblock')}
          data-phone-of={say('phoneOf')}
        />
      </body>
    </Document>,
  )}`
}
