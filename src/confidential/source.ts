import { isIPv6 } from 'node:net'

/**
 * Whom a network address stands for. One subscriber has a whole /64 of IPv6 (RFC 6177) and could otherwise come from
 * another address each time; IPv4 written as IPv6 is IPv4.
 */
export function subscriberOf(address: string): string {
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (v4) return v4
  if (!isIPv6(address)) return address
  const [front = '', back] = address.replace(/%.*$/, '').toLowerCase().split('::')
  const groups = front === '' ? [] : front.split(':')
  const after = back ? back.split(':').length : 0
  const zeros = back === undefined ? 0 : 8 - groups.length - after
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(back ? back.split(':') : [])]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
