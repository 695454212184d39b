import { launch, type RunningMongod } from '../../src/storage/embedded/mongod.js'
import { pickPort } from '../../src/storage/embedded/ports.js'
import { ensurePrimary } from '../../src/storage/embedded/replica-set.js'
import { temporaryDir, testBinary } from '../storage/embedded/support.js'

/** A MongoDB of the test's own, which may be killed without anybody else noticing. */
export async function ownMongod() {
  const [{ dir, remove }, binary, port] = [await temporaryDir(), await testBinary(), await pickPort()]
  const setName = 'killed'
  let running: RunningMongod

  async function start(): Promise<void> {
    running = await launch({ binary, dbPath: dir, port, setName, cacheGb: 0.25 })
    await ensurePrimary(port, setName)
  }
  await start()

  return {
    uri: `mongodb://127.0.0.1:${port}/ban-tom?replicaSet=${setName}`,
    /** The power goes for mongod. */
    kill: () => process.kill(running.pid, 'SIGKILL'),
    /** It is there again, with what its journal holds. */
    async restart(): Promise<void> {
      await running.ended
      await start()
    },
    async stop(): Promise<void> {
      await running.stop(0)
      await remove()
    },
  }
}
