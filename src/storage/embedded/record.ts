import { z } from 'zod'
import { readJson, writeWhole } from './files.js'
import type { Layout } from './layout.js'

const record = z.object({
  /** The newest mongod that has opened the data, e.g. `6.0.5`. */
  version: z.string(),
  /** The replica set knows its member by this port, so it stays the same from start to start. */
  port: z.number().int().min(1).max(65_535),
  /** False until the replica set stands: till then the files hold nothing of anybody's. */
  ready: z.boolean(),
})

/** What lies beside the data about the data. */
export type DataRecord = z.infer<typeof record>

export const readRecord = (layout: Layout): Promise<DataRecord | undefined> => readJson(layout.record, record)

export const writeRecord = (layout: Layout, value: DataRecord): Promise<void> =>
  writeWhole(layout.record, `${JSON.stringify(value, null, 2)}\n`)
