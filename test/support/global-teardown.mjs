import { rm } from 'node:fs/promises'

/** Ends what global-setup started. The data are thrown away, so mongod need not put them in order first. */
export default async function globalTeardown() {
  const { mongod, dir } = globalThis.testMongod ?? {}
  if (!mongod) return
  await mongod.stop(0)
  await rm(dir, { recursive: true, force: true })
}
