import { createHash } from 'node:crypto'

export type Letter = { id: string; to: string; subject: string; text: string }
/** Resolves once the SMTP server has taken it over; rejects with what it or the network said. */
export type Post = (letter: Letter) => Promise<void>

/** An SMTP server that says nothing for so long is away; the letter is tried again later. */
const PATIENCE_MS = 15_000

/** Hands letters to the SMTP server of the settings, one connection each: there are few. */
export const createPost =
  ({ smtpUrl, from }: { smtpUrl: string; from: string }): Post =>
  async ({ id, to, subject, text }) => {
    // Loaded when first needed: on most days nothing is mailed, and an idle server stays small.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      url: smtpUrl,
      dnsTimeout: PATIENCE_MS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      ...(mustEncrypt(smtpUrl) ? { requireTLS: true } : {}),
    })
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: messageId(id, from),
        // No out-of-office answers to a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    } finally {
      transport.close()
    }
  }

/** A password crosses a network only encrypted; somebody in between could otherwise talk us out of it. */
export function mustEncrypt(smtpUrl: string): boolean {
  const { protocol, username, hostname } = new URL(smtpUrl)
  return protocol === 'smtp:' && username !== '' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

/** The same letter, sent again after a crash, is the same to mail programs; what it is about can't be read off it. */
function messageId(id: string, from: string): string {
  const domain = /@(?<domain>[^\s>]+)/.exec(from)?.groups?.domain ?? 'localhost'
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domain}>`
}
