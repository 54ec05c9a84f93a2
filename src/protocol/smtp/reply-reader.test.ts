import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  createReplyReader,
  maxLineBytes,
  parseReplyLine,
  replyOf,
  type ReplyLine,
} from './reply-reader.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

function readAll(chunks: readonly Uint8Array[]): { lines: ReplyLine[]; problem: string | null } {
  const reader = createReplyReader()
  const lines: ReplyLine[] = []
  for (const chunk of chunks) {
    reader.push(chunk)
    for (let line = reader.nextLine(); line !== null; line = reader.nextLine()) {
      if (!line.ok) return { lines, problem: line.problems[0]?.problem ?? '' }
      lines.push(line.value)
    }
  }
  return { lines, problem: null }
}

test('a multi-line reply reads the same however its bytes are split', () => {
  const wire = bytes('250-mx.example greets\r\n250-STARTTLS\r\n250 SIZE 100\r\n')
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: wire.length - 1 }), { maxLength: 12 }),
      (cuts) => {
        const points = [0, ...cuts.toSorted((a, b) => a - b), wire.length]
        const chunks = points.slice(1).map((end, index) => wire.subarray(points[index], end))
        const { lines } = readAll(chunks)
        assert.deepEqual(
          lines.map((line) => line.raw),
          ['250-mx.example greets', '250-STARTTLS', '250 SIZE 100'],
        )
        assert.deepEqual(
          lines.map((line) => line.isLast),
          [false, false, true],
        )
      },
    ),
  )
})

test('two replies in one packet stay two replies', () => {
  const reader = createReplyReader()
  reader.push(bytes('220 ready\r\n250 injected\r\n'))
  const first = reader.nextLine()
  assert.ok(first?.ok && first.value.code === 220 && first.value.isLast)
  assert.equal(reader.pendingBytes(), '250 injected\r\n'.length)
  assert.equal(reader.dropPending(), '250 injected\r\n'.length)
  assert.equal(reader.nextLine(), null)
})

test('a bare LF ends a line and a code alone is a last line', () => {
  assert.deepEqual(
    readAll([bytes('250-a\n250\n')]).lines.map(({ code, isLast, text }) => [code, isLast, text]),
    [
      [250, false, 'a'],
      [250, true, ''],
    ],
  )
})

test('a line that never ends is too long, and not kept for ever', () => {
  const reader = createReplyReader()
  reader.push(new Uint8Array(maxLineBytes + 1).fill(0x41))
  const line = reader.nextLine()
  assert.ok(line !== null && !line.ok && line.problems[0]?.problem === 'too-long')
})

test('text that is no reply is malformed', () => {
  for (const raw of [
    '',
    'hello',
    '25 OK',
    '150 no',
    '600 no',
    '250+x',
    '\x16\x03\x01',
    ' 250 x',
    '2500 x',
  ]) {
    assert.equal(parseReplyLine(raw).ok, false, JSON.stringify(raw))
  }
})

test('the last code counts and the enhanced code is found', () => {
  const { lines } = readAll([bytes('250-2.1.0 first\r\n251 last\r\n')])
  assert.deepEqual(replyOf(lines), { code: 251, enhanced: '2.1.0', lines: ['2.1.0 first', 'last'] })
  assert.equal(replyOf(readAll([bytes('250 2.1 x\r\n')]).lines).enhanced, null)
})

test('text that is no UTF-8 is kept byte for byte', () => {
  assert.equal(readAll([bytes('220 gr\xfc\xdfe\r\n')]).lines[0]?.text, 'grüße')
  assert.equal(readAll([Buffer.from('220 grüße\r\n')]).lines[0]?.text, 'grüße')
})

test('whatever the bytes, the reader neither throws nor keeps more than it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (chunks) => {
      const reader = createReplyReader()
      let given = 0
      for (const chunk of chunks) {
        reader.push(chunk)
        given += chunk.length
        for (let line = reader.nextLine(); line?.ok; line = reader.nextLine()) {
          assert.match(String(line.value.code), /^[2-5]\d\d$/)
        }
        assert.ok(reader.pendingBytes() <= given)
      }
    }),
  )
})
