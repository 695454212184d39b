import { startEmbedded } from '../../../src/storage/embedded/start.js'

/** A server that does nothing but hold its database, until its standard input is closed. */
const [dataDir = '', mongodBinary] = process.argv.slice(2)
const say = (what: object) => console.log(JSON.stringify(what))

try {
  const { uri, stop } = await startEmbedded({ dataDir, mongodBinary })
  say({ uri })
  process.stdin.resume().once('end', () => void stop())
} catch (error) {
  const { code, message } = error as { code: string; message: string }
  say({ code, message })
}
