import { useState } from 'preact/hooks'
import { fingerprint } from '../../../sealed/fingerprint.js'
import { foundRoster } from '../../../sealed/roster-signing.js'
import type { Desk } from '../wire.js'
import { useDoing } from './doing.js'
import { MadeKey } from './made-key.js'
import { NewPassphrase } from './passphrase.js'
import { say } from './say.js'
import { server } from './server.js'
import { memoryFrom, memory } from './trust.js'
import { makeWrapped, type Unlocked } from './unlock.js'
import { keysWords as words } from './wording-keys.js'

/** Nobody is in the roster: the first officer's key begins it, and its fingerprint is what everybody else will check. */
export function FirstKey(props: {
  desk: Desk
  reload: () => Promise<void>
  onMade: (unlocked: Unlocked) => void
}) {
  const { desk, reload, onMade } = props
  const doing = useDoing()
  const [made, setMade] = useState<{ digits: string; file: string }>()

  const found = (passphrase: string) =>
    void doing.run(words.making, async () => {
      const { keys, file } = await makeWrapped(passphrase)
      const { id, name } = desk.me
      const officer = { id, name, recipient: keys.recipient, verifyKey: keys.verifyKey }
      const { entries, firstFingerprint } = await foundRoster(officer, keys.signingKey, desk.today)
      const [entry] = entries
      const known = await memoryFrom(entries, firstFingerprint)
      if (!entry || !known) return
      await server.putKey(file)
      await server.addEntry(entry)
      // This machine made it, so it need not be typed from paper here.
      memory.write(known)
      onMade({ current: keys, older: [] })
      setMade({ digits: fingerprint(officer), file: file.wrapped })
    })

  if (made) return <MadeKey {...made} onDone={reload} sheet />
  return (
    <section class="notice">
      <h2>{say(words.makeTitle)}</h2>
      <p>{say(words.foundWhy)}</p>
      <p>{say(words.makeWhy)}</p>
      <NewPassphrase doing={doing} label={words.make} onReady={found} />
    </section>
  )
}
