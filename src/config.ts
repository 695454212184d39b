import { z } from 'zod'
import { StartError } from './errors.js'

const text = z.string().trim().min(1)
const port = z.coerce.number().int().min(0).max(65535)
const origin = z
  .url()
  .refine((url) => new URL(url).pathname === '/', { error: 'must be a bare origin, without a path' })
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const Environment = z.object({
  PORT: optional(port),
  HOST: optional(text),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'must be a whole address, https://…' })),
  LINE_CHANNEL_SECRET: optional(text),
  LINE_CHANNEL_ACCESS_TOKEN: optional(text),
  LINE_API_BASE_URL: optional(origin),
  LINE_DATA_API_BASE_URL: optional(origin),
  MONGODB_URI: optional(
    text.regex(/^mongodb(\+srv)?:\/\//, { error: 'must begin with mongodb:// or mongodb+srv://' }),
  ),
  MONGOD_BINARY: optional(text),
  DATA_DIR: optional(text),
  PERIOD_KEYS_DIR: optional(text),
  SERVER_KEY: optional(text.refine(is32Bytes, { error: 'must be 32 bytes in base64' })),
  INTEGRITY_FINGERPRINT: optional(
    text.regex(/^(\d{4} ?){7}\d{4}$/, { error: 'must be eight groups of four digits' }),
  ),
  SMTP_URL: optional(text.regex(/^smtps?:\/\//, { error: 'must begin with smtp:// or smtps://' })),
  MAIL_FROM: optional(text),
  TRUST_PROXY: optional(text),
  METRICS_TOKEN: optional(text.min(16, { error: 'must have at least 16 characters' })),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
  NODE_ENV: optional(text),
})

export type Config = {
  port: number
  host: string
  /** Base of links sent into chats; without a slash at its end. Undefined: the address listened on. */
  publicUrl?: string
  /** Undefined in simulator mode. */
  line?: { channelSecret: string; accessToken: string; apiBaseUrl: string; dataApiBaseUrl: string }
  mongodbUri?: string
  mongodBinary?: string
  dataDir: string
  /** Undefined: `period-keys` in `dataDir` (docs/decisions/0008-period-keys.md). */
  periodKeysDir?: string
  /** 32 bytes, base64. Undefined: made and kept in `dataDir`, in simulator mode only. */
  serverKey?: string
  /** Undefined: the one pinned in the database when the first integrity officer began. */
  integrityFingerprint?: string
  mail?: { smtpUrl: string; from: string }
  trustProxy?: string
  metricsToken?: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  production: boolean
}

/**
 * Reads the settings (contract, Environment).
 * @throws StartError naming every bad setting and never a value
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment)
  const alone = parsed.error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) ?? []
  const faults = [...alone, ...together(environment)]
  if (!parsed.success || faults.length) {
    throw new StartError(
      `The settings need mending (see .env.example):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
  }
  const env = parsed.data
  const { LINE_CHANNEL_SECRET: channelSecret, LINE_CHANNEL_ACCESS_TOKEN: accessToken } = env
  const apiBaseUrl = env.LINE_API_BASE_URL ?? 'https://api.line.me'
  const dataApiBaseUrl = env.LINE_DATA_API_BASE_URL ?? 'https://api-data.line.me'
  return {
    port: env.PORT ?? 3000,
    host: env.HOST ?? '127.0.0.1',
    dataDir: env.DATA_DIR ?? './data',
    logLevel: env.LOG_LEVEL ?? 'info',
    production: env.NODE_ENV === 'production',
    ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL.replace(/\/+$/, '') } : {}),
    ...(channelSecret && accessToken
      ? { line: { channelSecret, accessToken, apiBaseUrl, dataApiBaseUrl } }
      : {}),
    ...(env.MONGODB_URI ? { mongodbUri: env.MONGODB_URI } : {}),
    ...(env.MONGOD_BINARY ? { mongodBinary: env.MONGOD_BINARY } : {}),
    ...(env.PERIOD_KEYS_DIR ? { periodKeysDir: env.PERIOD_KEYS_DIR } : {}),
    ...(env.SERVER_KEY ? { serverKey: env.SERVER_KEY } : {}),
    ...(env.INTEGRITY_FINGERPRINT ? { integrityFingerprint: env.INTEGRITY_FINGERPRINT } : {}),
    ...(env.SMTP_URL && env.MAIL_FROM ? { mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } } : {}),
    ...(env.TRUST_PROXY ? { trustProxy: env.TRUST_PROXY } : {}),
    ...(env.METRICS_TOKEN ? { metricsToken: env.METRICS_TOKEN } : {}),
  }
}

/** What only shows when settings are looked at together; also beside those that are bad by themselves. */
function together(env: Record<string, string | undefined>): string[] {
  const live = Boolean(env.LINE_CHANNEL_SECRET && env.LINE_CHANNEL_ACCESS_TOKEN)
  const half = Boolean(env.LINE_CHANNEL_SECRET) !== Boolean(env.LINE_CHANNEL_ACCESS_TOKEN)
  const production = env.NODE_ENV === 'production'
  return [
    ...(half
      ? ['LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN: set both, or neither for the simulator']
      : []),
    ...(Boolean(env.SMTP_URL) !== Boolean(env.MAIL_FROM)
      ? ['SMTP_URL, MAIL_FROM: set both, or neither']
      : []),
    ...(live && !env.SERVER_KEY
      ? ['SERVER_KEY: is required with LINE credentials (openssl rand -base64 32)']
      : []),
    ...(production && !live && !half
      ? ['NODE_ENV: production needs LINE credentials; the simulator is for trying out']
      : []),
    // LINE shows pictures and opens links over https only; staff sign in there.
    ...(production && (!env.PUBLIC_URL || /^http:/i.test(env.PUBLIC_URL.trim()))
      ? ['PUBLIC_URL: must be https in production, as people reach this server']
      : []),
  ]
}

function is32Bytes(value: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length === 32
}
