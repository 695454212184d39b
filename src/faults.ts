/**
 * A named moment between two effects. In service it does nothing; tests stop the process or throw there,
 * to show that what was promised holds wherever the power goes.
 */
export type Fault = (point: FaultPoint) => Promise<void> | void

export const faultPoints = [
  'intake:loaded',
  'intake:folded',
  'intake:written',
  'lane:begun',
  'lane:sealed',
  'lane:written',
  'lane:sending',
  'lane:submitted',
  'lane:abandoned',
  'work:taken',
  'work:contents',
  'work:effect',
  'work:effects',
  'work:sent',
  'work:done',
  'case:numbered',
  'case:inserted',
  'case:moved',
  'notice:queued',
  'notice:claimed',
  'notice:pushed',
  'job:claimed',
  'job:ran',
] as const
export type FaultPoint = (typeof faultPoints)[number]

export const noFaults: Fault = () => undefined
