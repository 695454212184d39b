import { useState } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import type { Checked } from './channel.js'
import { type Visit, visit } from './come-back.js'
import { explain } from './faults.js'
import { useSay } from './lang.js'
import { Button, Buttons, Notice, Step, Working } from './parts.js'
import { DigitsField } from './receipt.js'
import { keyOfReceipt } from './receipt-key.js'
import { server } from './server.js'
import { common } from './words.js'
import { comeBack } from './words-after.js'

type Props = { channel: Checked; onOpen: (visit: Visit) => void; onBack: () => void }

/** Coming back by receipt. */
export function Enter({ channel, onOpen, onBack }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [working, setWorking] = useState<number>()
  const [fault, setFault] = useState<Words>()

  async function open(): Promise<void> {
    setFault(undefined)
    setWorking(0)
    try {
      const key = await keyOfReceipt(typed, channel.salt, setWorking)
      onOpen(await visit(key, channel, server))
    } catch (error) {
      setFault(explain(error))
      setWorking(undefined)
    }
  }

  return (
    <Step title={comeBack.title}>
      <p>{say(comeBack.why)}</p>
      <DigitsField value={typed} onValue={setTyped} onEnter={() => void open()} />
      <Notice kind="fault" words={fault} />
      {working !== undefined && <Working words={comeBack.working} value={working} />}
      <Buttons>
        <Button label={comeBack.open} disabled={working !== undefined} onPress={() => void open()} />
        <Button plain label={common.back} onPress={onBack} />
      </Buttons>
    </Step>
  )
}
