import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMessage, type OutgoingRecord } from './format-message.ts'
import { formatRdata } from './format-rdata.ts'
import { parseMessage, rcodes, type Message } from './message.ts'
import { readAnswer } from './read-answer.ts'
import { typeNumbers, type RecordOf, type RecordType } from './record.ts'

function rr<T extends RecordType>(name: string, type: T, value: RecordOf<T>): OutgoingRecord {
  const rdata = formatRdata(type, value)
  assert.ok(rdata.ok)
  return { name, type: typeNumbers[type], class: 1, ttl: 60, rdata: rdata.value }
}

interface Parts {
  readonly rcode?: number
  readonly answers?: readonly OutgoingRecord[]
  readonly authorities?: readonly OutgoingRecord[]
  readonly additionals?: readonly OutgoingRecord[]
  readonly authoritative?: boolean
  readonly recursionAvailable?: boolean
}

function message(parts: Parts): Message {
  const bytes = formatMessage({
    id: 1,
    response: true,
    opcode: 0,
    authoritative: false,
    truncated: false,
    recursionDesired: true,
    recursionAvailable: true,
    authenticData: false,
    checkingDisabled: false,
    rcode: rcodes.noerror,
    questions: [],
    answers: [],
    authorities: [],
    additionals: [],
    edns: null,
    ...parts,
  })
  assert.ok(bytes.ok)
  const parsed = parseMessage(bytes.value)
  assert.ok(parsed.ok)
  return parsed.value
}

function reading<T extends RecordType>(parts: Parts, name: string, type: T) {
  const read = readAnswer(message(parts), name, type)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

function state(parts: Parts) {
  return reading(parts, 'a.example', 'A').state
}

const soa = rr('example', 'SOA', {
  primary: 'ns.example',
  mailbox: 'admin.example',
  serial: 1,
  refresh: 2,
  retry: 3,
  expire: 4,
  minimum: 5,
})

void test('records are taken in their order, of the name asked only', () => {
  const answers = [
    rr('other.example', 'A', '192.0.2.66'),
    rr('A.Example', 'A', '192.0.2.2'),
    rr('a.example', 'AAAA', '2001:db8::1'),
    rr('a.example', 'A', '192.0.2.1'),
    { ...rr('a.example', 'A', '192.0.2.67'), class: 3 },
  ]
  const read = reading({ answers }, 'a.example', 'A')
  assert.equal(read.state, 'found')
  assert.deepEqual(read.records, ['192.0.2.2', '192.0.2.1'])
  assert.deepEqual(read.aliases, [])
})

void test('records in the additional section answer nothing', () => {
  const additionals = [rr('a.example', 'A', '192.0.2.66')]
  assert.equal(reading({ additionals, authorities: [soa] }, 'a.example', 'A').state, 'no-data')
})

void test('aliases are followed whatever the order of the answer', () => {
  const answers = [
    rr('c.example', 'A', '192.0.2.1'),
    rr('b.example', 'CNAME', 'C.example'),
    rr('a.example', 'CNAME', 'b.example'),
  ]
  const read = reading({ answers }, 'a.example', 'A')
  assert.equal(read.state, 'found')
  assert.deepEqual(read.aliases, ['a.example', 'b.example'])
  assert.equal(read.name, 'c.example')
  assert.deepEqual(read.records, ['192.0.2.1'])
})

void test('a DNAME counts by the alias that the server made of it', () => {
  const answers = [
    rr('old.example', 'DNAME', 'new.example'),
    rr('mx.old.example', 'CNAME', 'mx.new.example'),
    rr('mx.new.example', 'A', '192.0.2.1'),
  ]
  const read = reading({ answers }, 'mx.old.example', 'A')
  assert.deepEqual(read.aliases, ['mx.old.example'])
  assert.deepEqual(read.records, ['192.0.2.1'])
})

void test('who asks for the alias itself gets it and no more', () => {
  const answers = [rr('a.example', 'CNAME', 'b.example'), rr('b.example', 'CNAME', 'c.example')]
  const read = reading({ answers }, 'a.example', 'CNAME')
  assert.deepEqual(read.records, ['b.example'])
  assert.deepEqual(read.aliases, [])
})

void test('NXDOMAIN behind an alias keeps the alias', () => {
  const answers = [rr('a.example', 'CNAME', 'gone.example')]
  const read = reading({ rcode: rcodes.nxdomain, answers }, 'a.example', 'A')
  assert.equal(read.state, 'nxdomain')
  assert.deepEqual(read.aliases, ['a.example'])
  assert.equal(read.name, 'gone.example')
})

void test('an answer that ends at an alias says "elsewhere", unless the SOA of the target stands by', () => {
  const answers = [rr('a.example', 'CNAME', 'b.example')]
  assert.equal(reading({ answers }, 'a.example', 'A').state, 'elsewhere')
  assert.equal(reading({ answers, authorities: [soa] }, 'a.example', 'A').state, 'no-data')
  const far = [rr('a.example', 'CNAME', 'b.test')]
  assert.equal(reading({ answers: far, authorities: [soa] }, 'a.example', 'A').state, 'elsewhere')
})

void test('loops and endless aliases end', () => {
  const loop = [rr('a.example', 'CNAME', 'b.example'), rr('b.example', 'CNAME', 'a.example')]
  assert.equal(reading({ answers: loop }, 'a.example', 'A').state, 'alias-loop')
  const self = [rr('a.example', 'CNAME', 'a.example')]
  assert.equal(reading({ answers: self }, 'a.example', 'A').state, 'alias-loop')
  const chain = (length: number) =>
    Array.from({ length }, (_, n) => rr(`n${n}.example`, 'CNAME', `n${n + 1}.example`))
  assert.equal(reading({ answers: chain(17) }, 'n0.example', 'A').state, 'alias-too-long')
  assert.equal(reading({ answers: chain(16) }, 'n0.example', 'A').state, 'elsewhere')
})

void test('nothing, a referral and silence without recursion are told apart', () => {
  const ns = [rr('example', 'NS', 'ns.example')]
  assert.equal(state({ authorities: [soa] }), 'no-data')
  assert.equal(state({}), 'no-data')
  assert.equal(state({ authoritative: true, recursionAvailable: false }), 'no-data')
  assert.equal(state({ authorities: ns }), 'lame')
  assert.equal(state({ authorities: ns, recursionAvailable: false }), 'lame')
  assert.equal(state({ recursionAvailable: false }), 'lame')
})

void test('a record that cannot be read spoils the answer', () => {
  const short = { ...rr('a.example', 'A', '192.0.2.1'), rdata: Uint8Array.of(1, 2, 3) }
  const answers = [rr('a.example', 'A', '192.0.2.1'), short]
  assert.equal(readAnswer(message({ answers }), 'a.example', 'A').ok, false)
  assert.equal(readAnswer(message({ answers }), 'b.example', 'A').ok, true)
  assert.equal(readAnswer(message({ rcode: rcodes.servfail }), 'a.example', 'A').ok, false)
})
