import type { Lang } from '../dialogue/words.js'
import { say } from './wording.js'

type Form = { lang: Lang; csrf: string; wrong?: string }

const CodeForm = ({ lang, csrf, wrong, label }: Form & { label: string }) => (
  <form method="post" action="/console/second">
    <input type="hidden" name="csrf" value={csrf} />
    <label for="code">{label}</label>
    <input
      id="code"
      name="code"
      maxLength={20}
      autocomplete="one-time-code"
      aria-invalid={wrong ? 'true' : undefined}
      aria-describedby={wrong ? 'wrong' : undefined}
      required
    />
    {wrong && (
      <p id="wrong" class="wrong" role="alert">
        {wrong}
      </p>
    )}
    <button>{say.confirm[lang]}</button>
  </form>
)

export const CodeBody = (form: Form) => <CodeForm {...form} label={say.code[form.lang]} />

export const SetUpBody = ({ secret, uri, ...form }: Form & { secret: string; uri: string }) => (
  <>
    <p>{say.setUpWhy[form.lang]}</p>
    <p>{say.setUpApp[form.lang]}</p>
    <p>{say.setUpKey[form.lang]}</p>
    <p class="key">
      <span class="small">{say.key[form.lang]}</span>
      <code>{secret}</code>
    </p>
    <p>
      <a href={uri}>{say.openApp[form.lang]}</a>
    </p>
    <p>{say.setUpCode[form.lang]}</p>
    <CodeForm {...form} label={say.digits[form.lang]} />
  </>
)

export const RecoveryBody = ({ lang, codes }: { lang: Lang; codes: string[] }) => (
  <>
    <p>{say.recoveryHow[lang]}</p>
    <ul class="codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <p>
      <a class="button" href="/console/start">
        {say.written[lang]}
      </a>
    </p>
  </>
)
