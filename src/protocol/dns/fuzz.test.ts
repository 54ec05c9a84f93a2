import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMessage } from './message.ts'
import { readAnswer } from './read-answer.ts'
import { readRdata } from './read-rdata.ts'
import { typeNumbers } from './record.ts'

const recordTypes = [
  'A',
  'AAAA',
  'MX',
  'PTR',
  'CNAME',
  'TXT',
  'NS',
  'DNAME',
  'SOA',
  'TLSA',
] as const

const seeds = [
  // example.com MX: two MX, the address of the second, OPT.
  `3a7d 8580 0001 0002 0000 0002  07 6578616d706c65 03 636f6d 00 000f 0001
   c00c 000f 0001 00000e10 0009 000a 04 6d616931 c00c
   c00c 000f 0001 00000e10 0009 0014 04 4d414932 c00c
   c040 0001 0001 0000003c 0004 c0000219  00 0029 04d0 0000 8000 0000`,
  // a.example A: an alias of an alias, an address, SOA.
  `0001 8180 0001 0003 0001 0000  01 61 07 6578616d706c65 00 0001 0001
   c00c 0005 0001 00000000 0004 0162 c00e
   c027 0005 0001 00000000 0004 0163 c00e
   c037 0001 0001 00000000 0004 7f000001
   c00e 0006 0001 0000003c 001c 0161 c00e 0162 c00e 0000000100000002000000030000000400000005`,
].map((text) => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex')))

/** Small, fast, seeded (xorshift32): the same mutations on every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

function mutate(bytes: Uint8Array, below: (bound: number) => number): Uint8Array {
  const mutant = Array.from(bytes)
  for (let times = 1 + below(6); times > 0; times -= 1) {
    const at = below(mutant.length)
    const kind = below(5)
    if (kind === 0) mutant[at] = below(256)
    if (kind === 1) mutant.splice(at, 1 + below(4))
    if (kind === 2) mutant.splice(at, 0, 0xc0, below(256))
    if (kind === 3) mutant.splice(at, 0, ...mutant.slice(at, at + below(40)))
    if (kind === 4) mutant[at] = [0, 0xff, 0xc0, 0x3f, 0x40][below(5)] ?? 0
    if (mutant.length === 0) mutant.push(0)
  }
  return Uint8Array.from(mutant)
}

void test('fuzz: mutated messages are read or refused, never thrown at', () => {
  const below = random(0x5ea1)
  let readable = 0
  for (let round = 0; round < 20_000; round += 1) {
    const seed = seeds[round % seeds.length] ?? new Uint8Array(12)
    const message = parseMessage(mutate(seed, below))
    if (!message.ok) continue
    readable += 1
    for (const type of ['A', 'MX'] as const) readAnswer(message.value, 'a.example', type)
    for (const record of message.value.answers) {
      for (const type of recordTypes) readRdata(type, record, message.value.bytes)
    }
  }
  for (const seed of seeds) assert.ok(parseMessage(seed).ok)
  assert.ok(readable > 500, `${readable} mutants were readable`)
})

void test('fuzz: every type that is asked for is among those fuzzed', () => {
  assert.deepEqual(Object.keys(typeNumbers).sort(), [...recordTypes].sort())
})

void test('the most laborious message of its size is read in moderate work', () => {
  // 1,000 records, each owner name a chain of 126 pointers ending in a long name.
  const bytes = [0, 0, 0x80, 0, 0, 0, 0x03, 0xe8, 0, 0, 0, 0]
  const chain: number[] = []
  for (let labels = 0; labels < 63; labels += 1) chain.push(1, 0x61)
  let last = 12
  bytes.push(...chain, 0, 0, 16, 0, 1, 0, 0, 0, 0)
  const rdata: number[] = []
  const rdataAt = bytes.length + 2
  for (let pointers = 0; pointers < 125; pointers += 1) {
    rdata.push(0xc0 | (last >> 8), last & 0xff)
    last = rdataAt + rdata.length - 2
  }
  bytes.push(rdata.length >> 8, rdata.length & 0xff, ...rdata)
  for (let records = 1; records < 1_000; records += 1) {
    bytes.push(0xc0 | (last >> 8), last & 0xff, 0, 16, 0, 1, 0, 0, 0, 0, 0, 0)
  }
  const before = process.cpuUsage()
  const message = parseMessage(Uint8Array.from(bytes))
  const { user } = process.cpuUsage(before)
  assert.ok(message.ok, JSON.stringify(message))
  assert.equal(message.value.answers.length, 1_000)
  assert.ok(user < 1_000_000, `${user} microseconds of CPU`)
})
