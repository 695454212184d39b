import { makeReceipt } from '../../../sealed/receipt.js'
import { chooseRecipients } from '../../../sealed/recipients.js'
import { caseIdOf } from '../case-id.js'
import type { Taken } from '../wire.js'
import { allBut, type Checked } from './channel.js'
import { createDelivery, type Progress } from './deliver.js'
import { contentsOf, parcelsOf } from './parcels.js'
import { pause } from './pause.js'
import { keyOfReceipt } from './receipt-key.js'
import { server } from './server.js'
import type { Draft } from './state.js'

/** A report on its way: `run` may be called until it has arrived. */
export type Sending = { receipt: string; authKey: string; run: () => Promise<Taken> }

/**
 * Makes the receipt, its keys and the case id, and chooses who may read, before anything is sealed. Done once for a
 * report: everything tried again later is the same report.
 *
 * @throws SealedError `no-recipient`
 */
export async function prepare(
  draft: Draft,
  { roster, officers, salt }: Checked,
  on: { key: (done: number) => void; progress: (progress: Progress) => void },
): Promise<Sending> {
  const receipt = makeReceipt()
  const key = await keyOfReceipt(receipt, salt, on.key)
  const readers = officers.map(({ id }) => id).filter((id) => !draft.concerns.includes(id))
  const { recipients, escrow } = await chooseRecipients(roster, {
    concerns: allBut(roster, readers),
    withEscrow: draft.withEscrow,
    reporter: key.recipient,
  })
  const parcels = parcelsOf(contentsOf(draft, roster), {
    caseId: caseIdOf(key.authKey),
    first: 0,
    recipients,
  })
  const submit = { reporter: key.recipient, readers, withEscrow: escrow !== undefined }
  const delivery = createDelivery(
    { server, key: key.authKey, parcels, submit },
    { onProgress: on.progress, pause },
  )
  return { receipt, authKey: key.authKey, run: delivery.run }
}
