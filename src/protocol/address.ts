/** The text of 4 or 16 bytes: dotted, or RFC 5952 for IPv6; null for other lengths. */
export function addressText(bytes: Uint8Array): string | null {
  if (bytes.length === 4) return bytes.join('.')
  if (bytes.length !== 16) return null
  const words = Array.from(
    { length: 8 },
    (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0),
  )
  const { from, count } = longestZeros(words)
  if (count < 2) return hex(words)
  return `${hex(words.slice(0, from))}::${hex(words.slice(from + count))}`
}

function hex(words: readonly number[]): string {
  return words.map((word) => word.toString(16)).join(':')
}

/** The bytes of an IPv4 or IPv6 address in any textual form (a zone is no part of it); null if it is none. */
export function addressBytes(text: string): Uint8Array | null {
  return text.includes(':') ? ipv6Bytes(text) : ipv4Bytes(text)
}

function ipv4Bytes(text: string): Uint8Array | null {
  const parts = text.split('.', 5)
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null
  const bytes = parts.map(Number)
  return bytes.every((byte) => byte <= 255) ? Uint8Array.from(bytes) : null
}

function ipv6Bytes(text: string): Uint8Array | null {
  if (text.length > 45) return null
  const [head = '', tail, extra] = text.split('::')
  if (extra !== undefined) return null
  const front = wordBytes(head)
  const back = tail === undefined ? [] : wordBytes(tail)
  if (front === null || back === null) return null
  const missing = 16 - front.length - back.length
  if (tail === undefined ? missing !== 0 : missing < 2) return null
  return Uint8Array.from([...front, ...Array.from({ length: missing }, () => 0), ...back])
}

/** Colon-separated words, the last of which may be an IPv4 address. */
function wordBytes(text: string): number[] | null {
  if (text === '') return []
  const words = text.split(':')
  const bytes: number[] = []
  for (const [i, word] of words.entries()) {
    const last = i === words.length - 1 && word.includes('.') ? ipv4Bytes(word) : null
    if (last !== null) bytes.push(...last)
    else if (/^[0-9a-fA-F]{1,4}$/.test(word))
      bytes.push(Number.parseInt(word, 16) >> 8, Number.parseInt(word, 16) & 255)
    else return null
  }
  return bytes
}

function longestZeros(words: readonly number[]): { from: number; count: number } {
  let best = { from: 0, count: 0 }
  for (let from = 0; from < words.length; from += 1) {
    let to = from
    while (words[to] === 0) to += 1
    if (to - from > best.count) best = { from, count: to - from }
  }
  return best
}
