import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isWithin, labelsOf, normalName, parseName, readName } from './name.ts'

const label = fc.uint8Array({ minLength: 1, maxLength: 63 })
/** Wire form of names of every kind, up to 255 bytes. */
const wireName = fc
  .array(label, { maxLength: 8 })
  .map((labels) => Uint8Array.from([...labels.flatMap((bytes) => [bytes.length, ...bytes]), 0]))
  .filter((wire) => wire.length <= 255)

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'))
}

function wireHex(text: string): string {
  const wire = parseName(text)
  return wire.ok ? Buffer.from(wire.value).toString('hex') : (wire.problems[0]?.problem ?? '')
}

function nameAt(bytes: Uint8Array, at: number): string {
  const read = readName(bytes, at)
  return read.ok ? `${read.value.name} ${read.value.end}` : (read.problems[0]?.problem ?? '')
}

/** The example of RFC 1035 4.1.4: F.ISI.ARPA at 20, FOO.F.ISI.ARPA at 40, ARPA at 64, the root at 92. */
function rfc1035(): Uint8Array {
  const bytes = new Uint8Array(93)
  bytes.set(hex('01 46 03 495349 04 41525041 00'), 20)
  bytes.set(hex('03 464f4f c014'), 40)
  bytes.set(hex('c01a'), 64)
  return bytes
}

void test('the example of RFC 1035 4.1.4 reads as the RFC says', () => {
  const bytes = rfc1035()
  assert.equal(nameAt(bytes, 20), 'f.isi.arpa 32')
  assert.equal(nameAt(bytes, 40), 'foo.f.isi.arpa 46')
  assert.equal(nameAt(bytes, 64), 'arpa 66')
  assert.equal(nameAt(bytes, 92), '. 93')
})

void test('bytes that mean something to a master file are escaped, and read back', () => {
  const bytes = hex('07 612e625c20ff41 01 62 00')
  assert.equal(nameAt(bytes, 0), String.raw`a\.b\\\032\255a.b 11`)
  assert.equal(wireHex(String.raw`a\.b\\\032\255a.b`), '07612e625c20ff61016200')
  assert.equal(wireHex('EXAMPLE.com.'), '076578616d706c6503636f6d00')
})

void test('names that are none are refused', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'empty name'],
    ['..', 'empty label'],
    ['.a', 'empty label'],
    ['a..b', 'empty label'],
    ['a b', 'not a character of a name'],
    ['bücher.example', 'not a character of a name'],
    [String.raw`a\256`, 'not a character of a name'],
    [String.raw`a\12`, 'not a character of a name'],
    ['a\\', 'not a character of a name'],
    [`${'a'.repeat(64)}.example`, 'label longer than 63 bytes'],
    [`${'a.'.repeat(127)}a`, 'name longer than 255 bytes'],
  ]
  for (const [name, problem] of cases) assert.equal(wireHex(name), problem, name)
})

void test('the limits themselves are allowed: 63 bytes in a label, 255 in a name', () => {
  assert.equal(wireHex('a'.repeat(63)).length, 2 * 65)
  for (const name of ['a.'.repeat(127), 'a.'.repeat(127).slice(0, -1)]) {
    assert.equal(wireHex(name).length, 2 * 255)
  }
  assert.equal(wireHex('.'), '00')
})

void test('pointers go backwards only, never into the header, and end', () => {
  const header = '00'.repeat(12)
  assert.equal(nameAt(hex(`${header} c00c`), 12), 'pointer does not go backwards')
  assert.equal(nameAt(hex(`${header} c00e 00`), 12), 'pointer does not go backwards')
  assert.equal(nameAt(hex(`${header} 0161 c00c`), 12), 'pointer does not go backwards')
  assert.equal(nameAt(hex(`${header} c004`), 12), 'pointer into the header')
  assert.equal(nameAt(hex(`${header} c0`), 12), 'pointer runs past the end')
  assert.equal(nameAt(hex(`${header} 0361`), 12), 'label runs past the end')
  assert.equal(nameAt(hex(`${header} 0161`), 12), 'name runs past the end')
  assert.equal(nameAt(hex(`${header} 4161`), 12), 'unknown label type')
  const chain = [...new Uint8Array(12), 0]
  for (let at = 12; chain.length < 400; at = chain.length - 2)
    chain.push(0xc0 | (at >> 8), at & 255)
  assert.equal(nameAt(Uint8Array.from(chain), chain.length - 2), 'too many pointers')
})

void test('a name made long by pointers is refused', () => {
  const piece = [63, ...new Uint8Array(63).fill(0x61)]
  const bytes = Uint8Array.from([
    ...new Uint8Array(12),
    ...piece,
    ...piece,
    ...piece,
    0,
    ...piece,
    0xc0,
    12,
  ])
  assert.equal(nameAt(bytes, 12 + 3 * 64 + 1), 'name longer than 255 bytes')
})

void test('property: every wire name survives the way to text and back, but for letter case', () => {
  fc.assert(
    fc.property(wireName, (wire) => {
      const read = readName(wire, 0)
      assert.ok(read.ok)
      assert.equal(read.value.end, wire.length)
      const again = parseName(read.value.name)
      assert.ok(again.ok)
      const lower = wire.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte))
      assert.deepEqual(again.value, lower)
      assert.match(read.value.name, /^[\x21-\x7e]+$/)
    }),
  )
})

void test('property: arbitrary text never throws, and a name that is taken has a stable normal form', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('a', '.', '\\', '0', '9', 'Z') }),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const once = normalName(typed)
      if (once.ok) assert.deepEqual(normalName(once.value), once)
    }),
  )
})

void test('names are within an ancestor label by label, not text by text', () => {
  assert.ok(isWithin('a.b.example', 'b.example'))
  assert.ok(isWithin('b.example', 'b.example'))
  assert.ok(isWithin('b.example', '.'))
  assert.ok(!isWithin('ab.example', 'b.example'))
  assert.ok(!isWithin(String.raw`a\.example`, 'example'))
  assert.ok(isWithin(String.raw`a\\.example`, 'example'))
  assert.ok(!isWithin('example', 'b.example'))
  assert.deepEqual(labelsOf(String.raw`a\.b.c\032d`), [String.raw`a\.b`, String.raw`c\032d`])
})
