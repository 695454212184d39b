import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Received = { to: string; subject: string; text: string; raw: string }

/**
 * An SMTP server on loopback, as much of RFC 5321 as a letter needs. `fault.answer` may answer a command instead of
 * it, for instance with a refusal; `fault.silent` is told of
 * a connection that then hears nothing.
 */
export async function startSmtp() {
  const letters: Received[] = []
  const fault: { silent?: () => void; answer?: (command: string) => string | undefined } = {}
  const sockets = new Set<Socket>()
  const state = { connections: 0 }

  const server = createServer((socket) => {
    state.connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    if (fault.silent) return fault.silent()
    let [buffer, to, inData] = ['', '', false]
    const say = (line: string) => void socket.write(`${line}\r\n`)
    const hear = (line: string): void => {
      const instead = fault.answer?.(line)
      if (instead) return say(instead)
      if (/^(?:EHLO|HELO)/i.test(line)) return say('250 here')
      inData = /^DATA/i.test(line)
      if (inData) return say('354 go on')
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n')
      if (!/^(?:MAIL|RCPT|RSET|NOOP)/i.test(line)) return say('502 not here')
      to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to
      say('250 ok')
    }
    socket.setEncoding('utf8').on('data', (data: string) => {
      buffer += data
      for (;;) {
        const end = inData ? '\r\n.\r\n' : '\r\n'
        const at = buffer.indexOf(end)
        if (at < 0) return
        const part = buffer.slice(0, at)
        buffer = buffer.slice(at + end.length)
        if (inData) letters.push({ to, ...read(part), raw: part })
        if (inData) say('250 taken')
        if (inData) inData = false
        else hear(part)
      }
    })
    say('220 here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    fault,
    state,
    /** Whoever is still waiting for an answer loses the connection. */
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    async stop(): Promise<void> {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Subject and body as the reader sees them. */
function read(raw: string): Pick<Received, 'subject' | 'text'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const subject = /^Subject: (.*)$/im.exec(headers)?.[1] ?? ''
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(headers)?.[1] ?? ''
  const body = rest.join('\r\n\r\n')
  return {
    subject: subject
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, how: string, text: string) =>
        how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replace(/_/g, ' ')),
      ),
    text:
      encoding === 'base64'
        ? Buffer.from(body, 'base64').toString()
        : encoding === 'quoted-printable'
          ? quoted(body.replace(/=\r\n/g, ''))
          : body,
  }
}

const quoted = (text: string) =>
  decodeURIComponent(text.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/gi, '%$1'))
