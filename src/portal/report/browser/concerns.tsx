import type { Words } from '../../../dialogue/words.js'
import { closedBecause } from '../words.js'
import type { Checked } from './channel.js'
import { useSay } from './lang.js'
import { Button, Buttons, Notice, Step } from './parts.js'
import type { Draft } from './state.js'
import { common, concerns, escrowMay, whoReads } from './words.js'

type Props = {
  channel: Checked
  draft: Draft
  note: string
  onDraft: (change: Partial<Draft>) => void
  onNext: () => void
  onBack: () => void
}

/** Those who will read it: the able ones without those it concerns. */
export const readersOf = ({ officers }: Checked, { concerns }: Pick<Draft, 'concerns'>) =>
  officers.filter(({ id }) => !concerns.includes(id))

/** P3 as it is for this report. */
export const whoReadsIt = (channel: Checked, draft: Draft): Words =>
  whoReads(readersOf(channel, draft).length, draft.withEscrow ? channel.escrow?.holder : undefined)

/** Whom it concerns, before anything else is asked: nothing is ever sealed to them. */
export function Concerns({ channel, draft, note, onDraft, onNext, onBack }: Props) {
  const say = useSay()
  const nobodyLeft = readersOf(channel, draft).length === 0
  const toggle = (id: string, on: boolean) =>
    onDraft({ concerns: on ? [...draft.concerns, id] : draft.concerns.filter((other) => other !== id) })
  return (
    <Step title={concerns.title} note={note}>
      <p>{say(concerns.why)}</p>
      <fieldset>
        <legend class="unseen">{say(concerns.title)}</legend>
        {channel.officers.map(({ id, name }) => (
          <label class="choice" key={id}>
            <input
              type="checkbox"
              checked={draft.concerns.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span>
              {name}
              {draft.concerns.includes(id) && <small>{say(concerns.concerned)}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {channel.escrow && (
        <fieldset>
          <legend>{say(concerns.escrowTitle)}</legend>
          <p>{say(concerns.escrowWhy)}</p>
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.withEscrow}
              onChange={(event) => onDraft({ withEscrow: event.currentTarget.checked })}
            />
            <span>{say(escrowMay(channel.escrow.holder))}</span>
          </label>
        </fieldset>
      )}
      <Notice
        kind={nobodyLeft ? 'fault' : 'advice'}
        words={nobodyLeft ? closedBecause['no-officer'] : whoReadsIt(channel, draft)}
      />
      <Buttons>
        {!nobodyLeft && <Button label={common.next} onPress={onNext} />}
        <Button plain label={common.back} onPress={onBack} />
      </Buttons>
    </Step>
  )
}
