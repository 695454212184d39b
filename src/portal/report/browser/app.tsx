import { useEffect, useState } from 'preact/hooks'
import type { Lang, Words } from '../../../dialogue/words.js'
import { Check, Header, Outside, Promises } from '../intro.js'
import { closedBecause, intro } from '../words.js'
import { ShowCase } from './case.js'
import { type Checked, checkChannel } from './channel.js'
import type { Visit } from './come-back.js'
import { Done } from './done.js'
import { Enter } from './enter.js'
import { explain } from './faults.js'
import { LangContext, useSay } from './lang.js'
import { useGuard, useScreen } from './leaving.js'
import { Button, Buttons, Notice } from './parts.js'
import { ShowReceipt, TypeBack } from './receipt.js'
import { SendReport, type Sent } from './sending.js'
import { server } from './server.js'
import { type Draft, emptyDraft, isWritten } from './state.js'
import { common, start } from './words.js'
import { Writing } from './writing.js'

/** What the server's page told the script. */
export type Facts = { lang: Lang; name: Words; script: string; insideLine: boolean; fingerprint: string }

/** The whole page: one screen at a time between what always stands. */
export function App({ facts }: { facts: Facts }) {
  const [lang, setLang] = useState(facts.lang)
  const { screen, go, back, replace } = useScreen()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [sent, setSent] = useState<Sent>()
  const [visit, setVisit] = useState<Visit>()
  const [channel, setChannel] = useState<Checked>()
  const [fault, setFault] = useState<Words>()

  const load = () => {
    setFault(undefined)
    checkChannel(server).then(setChannel, (error: unknown) => setFault(explain(error)))
  }
  useEffect(load, [])
  useEffect(() => {
    document.documentElement.lang = lang
    document.title = intro.title[lang]
  }, [lang])
  useGuard(screen !== 'done' && screen !== 'case' && (isWritten(draft) || sent !== undefined))

  const typedBack = (authKey: string) => {
    // The report stands whether or not this arrives: it only says that the receipt need never be replaced.
    server.kept(authKey).catch(() => undefined)
    setDraft(emptyDraft)
    replace('done')
  }

  return (
    <LangContext.Provider value={lang}>
      <Header lang={lang} name={facts.name[lang]} />
      <main>
        <p class="language">
          <button type="button" class="link" lang={other(lang)} onClick={() => setLang(other(lang))}>
            {intro.otherLanguage[lang]}
          </button>
        </p>
        {screen === 'start' && (
          <Start facts={facts} lang={lang} channel={channel} fault={fault} onLoad={load} onGo={go} />
        )}
        {channel && screen === 'enter' && (
          <Enter channel={channel} onBack={back} onOpen={(opened) => (setVisit(opened), go('case'))} />
        )}
        {channel && visit && screen === 'case' && (
          <ShowCase channel={channel} visit={visit} onVisit={setVisit} />
        )}
        {channel && (
          <Writing
            channel={channel}
            draft={draft}
            screen={screen}
            onDraft={setDraft}
            onGo={go}
            onBack={back}
          />
        )}
        {channel && screen === 'sending' && (
          <SendReport channel={channel} draft={draft} onSent={(all) => (setSent(all), replace('receipt'))} />
        )}
        {sent && screen === 'receipt' && (
          <ShowReceipt receipt={sent.receipt} onNext={() => replace('type-back')} />
        )}
        {sent && screen === 'type-back' && (
          <TypeBack
            receipt={sent.receipt}
            onSee={() => replace('receipt')}
            onSame={() => typedBack(sent.authKey)}
          />
        )}
        {sent && screen === 'done' && <Done taken={sent.taken} onSee={() => replace('receipt')} />}
        <Outside lang={lang} />
        <Check
          lang={lang}
          fingerprint={channel?.firstFingerprint ?? facts.fingerprint}
          script={facts.script}
        />
      </main>
    </LangContext.Provider>
  )
}

const other = (lang: Lang): Lang => (lang === 'th' ? 'en' : 'th')

type Starting = {
  facts: Facts
  lang: Lang
  channel: Checked | undefined
  fault: Words | undefined
  onLoad: () => void
  onGo: (screen: 'concerns' | 'enter') => void
}

function Start({ facts, lang, channel, fault, onLoad, onGo }: Starting) {
  const say = useSay()
  // With an altered roster nobody's signature means anything, so answers are not shown either.
  const readable = channel && channel.closed !== 'bad-roster'
  return (
    <section class="step">
      <h1>{say(intro.title)}</h1>
      {facts.insideLine && (
        <p class="advice">
          {say(intro.insideLine)} <a href={`?lang=${lang}&openExternalBrowser=1`}>{say(intro.openOutside)}</a>
        </p>
      )}
      <Promises lang={lang} />
      {channel?.closed && <p class="closed">{say(closedBecause[channel.closed])}</p>}
      <Notice words={channel || fault ? undefined : common.loading} />
      <Notice kind="fault" words={fault} />
      <Buttons>
        {fault && <Button label={common.retry} onPress={onLoad} />}
        {channel && !channel.closed && <Button label={start.fresh} onPress={() => onGo('concerns')} />}
        {readable && <Button plain label={start.back} onPress={() => onGo('enter')} />}
      </Buttons>
      {!channel?.closed && <p class="note">{say(start.keepsNothing)}</p>}
    </section>
  )
}
