import type { Lang } from '../dialogue/words.js'
import { say } from './wording.js'

type In = { lang: Lang }

/** The door from outside: how to come in, and this computer's number once its script has asked for one. */
export const SignInBody = ({ lang, number, note }: In & { number?: string; note?: string }) => (
  <>
    <p>{say.forStaff[lang]}</p>
    {note && (
      <p class="note" role="status">
        {note}
      </p>
    )}
    <div class="ways">
      <section>
        <h2>{say.onPhone[lang]}</h2>
        <p>{say.onPhoneHow[lang]}</p>
      </section>
      <section>
        <h2>{say.onComputer[lang]}</h2>
        <p>{say.onComputerHow[lang]}</p>
        {number ? <Number lang={lang} number={number} /> : <AskForNumber lang={lang} />}
      </section>
    </div>
  </>
)

const AskForNumber = ({ lang }: In) => (
  <form method="post" action="/console/computer" id="ask-number">
    <button>{say.showNumber[lang]}</button>
  </form>
)

const Number = ({ lang, number }: In & { number: string }) => (
  <>
    <p class="number">
      <span class="small">{say.yourNumber[lang]}</span>
      <strong>{number}</strong>
    </p>
    <p class="small">{say.numberLives[lang]}</p>
    <form method="post" action="/console/computer/enter" id="enter">
      <button>{say.goOn[lang]}</button>
    </form>
  </>
)

/** What a link opens: a button, since LINE's preview crawler opens it too and must not use it up. */
export const LinkBody = ({ lang, token }: In & { token: string }) => (
  <>
    <p>{say.linkReadyHow[lang]}</p>
    <form method="post" action="/console/link">
      <input type="hidden" name="token" value={token} />
      <button>{say.enter[lang]}</button>
    </form>
  </>
)

export const LinkGoneBody = ({ lang }: In) => (
  <>
    <p>{say.linkGoneHow[lang]}</p>
    <p>
      <a href="/console">{say.signIn[lang]}</a>
    </p>
  </>
)

export type Picking = { csrf: string; numbers: string[]; note?: string }

/** On the phone: three numbers to pick from; a field where more than three computers wait. */
export const LetInBody = ({ lang, csrf, numbers, note }: In & Picking) => (
  <>
    {note && (
      <p class="note" role="status">
        {note}
      </p>
    )}
    {numbers.length ? (
      <form method="post" action="/console/let-in">
        <input type="hidden" name="csrf" value={csrf} />
        <p>{say.letInHow[lang]}</p>
        {numbers.length > 3 ? (
          <p>
            <label for="number">{say.whichNumber[lang]}</label>
            <input id="number" name="number" inputmode="numeric" maxLength={2} autocomplete="off" required />
            <button>{say.letItIn[lang]}</button>
          </p>
        ) : (
          <fieldset class="numbers">
            <legend>{say.whichNumber[lang]}</legend>
            {numbers.map((number) => (
              <button key={number} name="number" value={number}>
                {number}
              </button>
            ))}
          </fieldset>
        )}
      </form>
    ) : (
      <p>{say.noneWaits[lang]}</p>
    )}
    <p>
      <a href="/console/let-in">{say.lookAgain[lang]}</a>
    </p>
  </>
)
