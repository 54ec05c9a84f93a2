import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as dnsPacket from 'dns-packet'
import * as fc from 'fast-check'
import {
  formatMessage,
  formatQuery,
  type OutgoingMessage,
  type OutgoingRecord,
} from './format-message.ts'
import { formatRdata } from './format-rdata.ts'
import { parseMessage, type Message, type ResourceRecord } from './message.ts'
import { readRdata } from './read-rdata.ts'

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'))
}

function read(bytes: Uint8Array): Message {
  const message = parseMessage(bytes)
  assert.ok(message.ok, JSON.stringify(message))
  return message.value
}

function problem(bytes: Uint8Array): string | undefined {
  const message = parseMessage(bytes)
  return message.ok ? undefined : message.problems[0]?.problem
}

/** The answer to `example.com MX` with two MX, compressed names, an address of the second, and OPT. */
const mxAnswer = hex(`
  3a7d 8580 0001 0002 0000 0002
  07 6578616d706c65 03 636f6d 00 000f 0001
  c00c 000f 0001 00000e10 0009 000a 04 6d616931 c00c
  c00c 000f 0001 00000e10 0009 0014 04 4d414932 c00c
  c040 0001 0001 0000003c 0004 c0000219
  00 0029 04d0 0000 8000 0000`)

void test('a real MX answer is read with compressed names, flags and EDNS', () => {
  const message = read(mxAnswer)
  assert.equal(message.id, 0x3a7d)
  assert.ok(message.response && message.authoritative && message.recursionAvailable)
  assert.ok(!message.truncated && !message.authenticData)
  assert.deepEqual(message.questions, [{ name: 'example.com', type: 15, class: 1 }])
  const exchanges = message.answers.map((record) => readRdata('MX', record, message.bytes))
  assert.deepEqual(exchanges, [
    { ok: true, value: { preference: 10, exchange: 'mai1.example.com' } },
    { ok: true, value: { preference: 20, exchange: 'mai2.example.com' } },
  ])
  const [address, ...rest] = message.additionals
  assert.ok(address)
  assert.equal(address.name, 'mai2.example.com')
  assert.deepEqual(readRdata('A', address, message.bytes), { ok: true, value: '192.0.2.25' })
  assert.deepEqual(rest, [])
  assert.deepEqual(message.edns, {
    udpSize: 1232,
    version: 0,
    dnssecOk: true,
    options: new Uint8Array(0),
  })
  for (const record of [...message.answers, address]) {
    assert.deepEqual(
      mxAnswer.subarray(record.rdataAt, record.rdataAt + record.rdata.length),
      record.rdata,
    )
  }
  assert.equal(message.answers[0]?.at, 29)
})

void test('a query is exactly the bytes of RFC 1035 and RFC 6891', () => {
  const query = formatQuery({
    id: 0x1234,
    name: 'Example.COM.',
    type: 15,
    edns: true,
    dnssecOk: true,
    checkingDisabled: true,
  })
  const expected = hex(`1234 0110 0001 0000 0000 0001
    07 6578616d706c65 03 636f6d 00 000f 0001  00 0029 04d0 0000 8000 0000`)
  assert.deepEqual(query, { ok: true, value: expected })
  const plain = formatQuery({ id: 0, name: '.', type: 2, edns: false })
  assert.deepEqual(plain, { ok: true, value: hex('0000 0100 0001 0000 0000 0000 00 0002 0001') })
})

void test('the extended response code is put together from header and OPT', () => {
  const badvers = hex('0001 8000 0000 0000 0000 0001 00 0029 04d0 01000000 0000')
  assert.equal(read(badvers).rcode, 16)
})

void test('what does not fit is a problem, wherever it does not fit', () => {
  for (let length = 0; length < mxAnswer.length; length += 1) {
    assert.notEqual(problem(mxAnswer.subarray(0, length)), undefined, `cut at ${length}`)
  }
  assert.equal(problem(Uint8Array.of(...mxAnswer, 0)), 'bytes behind the last record')
  assert.equal(problem(new Uint8Array(65_536)), 'longer than 65,535 bytes')
  assert.equal(problem(hex('0000 8000 0000 03e9 0000 0000')), 'more than 1,000 records')
  const opt = '00 0029 04d0 00000000 0000'
  assert.equal(problem(hex(`0000 8000 0000 0000 0000 0002 ${opt}${opt}`)), 'more than one OPT')
  assert.equal(
    problem(hex(`0000 8000 0000 0001 0000 0000 ${opt}`)),
    'OPT outside the additional section',
  )
  assert.equal(problem(hex(`0000 8000 0000 0000 0000 0001 0161${opt}`)), 'OPT with an owner name')
})

void test('a time to live with the first bit set is zero (RFC 2181 8)', () => {
  const bytes = hex('0000 8000 0000 0001 0000 0000 00 0001 0001 ffffffff 0004 7f000001')
  assert.equal(read(bytes).answers[0]?.ttl, 0)
})

const name = fc
  .array(fc.stringMatching(/^[a-z0-9_-]{1,20}$/), { minLength: 1, maxLength: 5 })
  .map((labels) => labels.join('.'))
const u16 = fc.integer({ min: 0, max: 0xffff })
const plain = { noNullPrototype: true }
const record = fc.record(
  {
    name,
    type: u16.filter((type) => type !== 41),
    class: u16,
    ttl: fc.integer({ min: 0, max: 0x7fffffff }),
    rdata: fc.uint8Array({ maxLength: 40 }),
  },
  plain,
)
function bare({ name, type, class: klass, ttl, rdata }: ResourceRecord): OutgoingRecord {
  return { name, type, class: klass, ttl, rdata }
}

const outgoing: fc.Arbitrary<OutgoingMessage> = fc.record(
  {
    id: u16,
    response: fc.boolean(),
    opcode: fc.integer({ min: 0, max: 15 }),
    authoritative: fc.boolean(),
    truncated: fc.boolean(),
    recursionDesired: fc.boolean(),
    recursionAvailable: fc.boolean(),
    authenticData: fc.boolean(),
    checkingDisabled: fc.boolean(),
    rcode: fc.integer({ min: 0, max: 15 }),
    questions: fc.array(fc.record({ name, type: u16, class: u16 }, plain), { maxLength: 2 }),
    answers: fc.array(record, { maxLength: 5 }),
    authorities: fc.array(record, { maxLength: 3 }),
    additionals: fc.array(record, { maxLength: 3 }),
    edns: fc.option(
      fc.record(
        {
          udpSize: u16,
          version: fc.integer({ min: 0, max: 255 }),
          dnssecOk: fc.boolean(),
          options: fc.uint8Array({ maxLength: 20 }),
        },
        plain,
      ),
    ),
  },
  plain,
)

void test('property: what is written is what is read', () => {
  fc.assert(
    fc.property(outgoing, (message) => {
      const bytes = formatMessage(message)
      assert.ok(bytes.ok)
      const { bytes: _, ...again } = read(bytes.value)
      assert.deepEqual(
        {
          ...again,
          answers: again.answers.map(bare),
          authorities: again.authorities.map(bare),
          additionals: again.additionals.map(bare),
        },
        message,
      )
    }),
  )
})

void test('differential: dns-packet reads our queries as we meant them', () => {
  fc.assert(
    fc.property(name, u16, fc.constantFrom('A', 'MX', 'AAAA', 'PTR', 'TLSA'), (owner, id, type) => {
      const numbers = { A: 1, MX: 15, AAAA: 28, PTR: 12, TLSA: 52 }
      const query = formatQuery({ id, name: owner, type: numbers[type], edns: true })
      assert.ok(query.ok)
      const packet = dnsPacket.decode(Buffer.from(query.value))
      assert.deepEqual(packet.questions, [{ name: owner, type, class: 'IN' }])
      assert.equal(packet.id, id)
      assert.equal(packet.flag_rd, true)
      assert.equal(packet.additionals?.length, 1)
    }),
  )
})

void test('differential: answers written by dns-packet, with its compression, read the same here', () => {
  const answers = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('MX' as const), owner: name, preference: u16, target: name }),
      fc.record({ kind: fc.constant('CNAME' as const), owner: name, target: name }),
      fc.record({ kind: fc.constant('A' as const), owner: name, target: fc.ipV4() }),
    ),
    { maxLength: 10 },
  )
  fc.assert(
    fc.property(answers, (written) => {
      const bytes = dnsPacket.encode({
        type: 'response',
        id: 7,
        answers: written.map((one) =>
          one.kind === 'MX'
            ? {
                type: 'MX',
                name: one.owner,
                data: { preference: one.preference, exchange: one.target },
              }
            : { type: one.kind, name: one.owner, data: one.target },
        ),
      })
      const message = read(bytes)
      const seen = message.answers.map((answer, index) => {
        const kind = written[index]?.kind ?? 'A'
        const value = readRdata(kind, answer, message.bytes)
        return { owner: answer.name, value: value.ok ? value.value : value.problems }
      })
      const expected = written.map((one) => ({
        owner: one.owner,
        value:
          one.kind === 'MX' ? { preference: one.preference, exchange: one.target } : one.target,
      }))
      assert.deepEqual(seen, expected)
    }),
  )
})

void test('differential: dns-packet reads the records that we write', () => {
  const mx = formatRdata('MX', { preference: 10, exchange: 'mx.example' })
  const aaaa = formatRdata('AAAA', '2001:db8::25')
  assert.ok(mx.ok && aaaa.ok)
  const query = read(mxAnswer)
  const common = { class: 1, ttl: 60 }
  const bytes = formatMessage({
    ...query,
    questions: [{ name: 'example', type: 15, class: 1 }],
    answers: [
      { ...common, name: 'example', type: 15, rdata: mx.value },
      { ...common, name: 'mx.example', type: 28, rdata: aaaa.value },
    ],
    additionals: [],
    edns: null,
  })
  assert.ok(bytes.ok)
  const packet = dnsPacket.decode(Buffer.from(bytes.value))
  const data = packet.answers?.map((answer) => answer.data)
  assert.deepEqual(data, [{ preference: 10, exchange: 'mx.example' }, '2001:db8::25'])
})

void test('a message that would be longer than 65,535 bytes is not written', () => {
  const answer = { name: 'a.example', type: 16, class: 1, ttl: 0, rdata: new Uint8Array(60_000) }
  const long = formatMessage({ ...read(mxAnswer), answers: [answer, answer] })
  assert.equal(long.ok, false)
})
