import { useEffect, useState } from 'preact/hooks'
import type { PaperInHand } from '../wire.js'
import { Progress, useDoing } from './doing.js'
import { fieldOf } from './passphrase.js'
import { say, sayDay } from './say.js'
import { server } from './server.js'
import type { Session } from './session.js'
import { paperWords as words } from './wording-desk.js'

/** Reports that came as letters or in person: two days for the yearly count, nothing else. */
export function PaperPage({ session }: { session: Session }) {
  const doing = useDoing()
  const [inHand, setInHand] = useState<PaperInHand[]>()
  const [saved, setSaved] = useState(false)
  const { today } = session.desk
  const reload = async () => setInHand(await server.paperInHand())
  const change = (work: () => Promise<void>) =>
    void doing.run(words.saving, async () => {
      setSaved(false)
      await work()
      await reload()
      setSaved(true)
    })
  useEffect(() => void doing.run(words.loading, reload), [])

  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const [receivedOn, finishedOn] = [fieldOf(form, 'received'), fieldOf(form, 'finished')]
    change(async () => {
      await server.addPaper({ receivedOn, ...(finishedOn ? { finishedOn } : {}) })
      form.reset()
    })
  }
  const finish = (id: string) => (event: SubmitEvent) => {
    event.preventDefault()
    const finishedOn = fieldOf(event.currentTarget as HTMLFormElement, 'finished')
    change(() => server.finishPaper(id, finishedOn))
  }
  return (
    <>
      <section class="notice">
        <h2>{say(words.title)}</h2>
        <p>{say(words.why)}</p>
        <form class="stack" onSubmit={add}>
          <label>
            {say(words.received)}
            <input name="received" type="date" max={today} required />
          </label>
          <label>
            {say(words.finished)}
            <input name="finished" type="date" max={today} />
          </label>
          <button disabled={Boolean(doing.busy)}>{say(words.save)}</button>
        </form>
        <Progress {...doing} />
        {saved && <p role="status">{say(words.saved)}</p>}
      </section>
      <section class="notice">
        <h2>{say(words.inHand)}</h2>
        {inHand?.length === 0 && <p>{say(words.none)}</p>}
        <ul class="people">
          {inHand?.map(({ id, receivedOn }) => (
            <li key={id}>
              <p>
                {say(words.received)} {sayDay(receivedOn)}
              </p>
              <form class="pair" onSubmit={finish(id)}>
                <label>
                  {say(words.finishedOn)}
                  <input name="finished" type="date" min={receivedOn} max={today} required />
                </label>
                <button class="quiet">{say(words.finish)}</button>
                <button class="quiet" type="button" onClick={() => change(() => server.removePaper(id))}>
                  {say(words.remove)}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
