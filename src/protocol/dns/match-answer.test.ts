import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatQuery } from './format-message.ts'
import { matchAnswer } from './match-answer.ts'

function query(id: number, name: string, type: number): Uint8Array {
  const bytes = formatQuery({ id, name, type, edns: true })
  assert.ok(bytes.ok)
  return bytes.value
}

/** The same question as an answer with these low flag bits (rcode). */
function answer(bytes: Uint8Array, rcode = 0): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[2] = 0x81
  copy[3] = 0x80 | rcode
  return copy
}

const asked = query(0x1234, 'Mail.example', 15)

void test('an answer with the same ID and question matches, whatever its letter case', () => {
  assert.ok(matchAnswer(answer(asked), asked))
  const shouted = answer(asked).map((byte, at) =>
    at >= 12 && at < 26 && byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte,
  )
  assert.notDeepEqual(shouted, answer(asked))
  assert.ok(matchAnswer(shouted, asked))
})

void test('another ID, name, type or class, or a query, does not match', () => {
  assert.ok(!matchAnswer(answer(query(0x1235, 'mail.example', 15)), asked))
  assert.ok(!matchAnswer(answer(query(0x1234, 'mall.example', 15)), asked))
  assert.ok(!matchAnswer(answer(query(0x1234, 'mail.examples', 15)), asked))
  assert.ok(!matchAnswer(answer(query(0x1234, 'mail.example', 1)), asked))
  const chaos = answer(asked)
  chaos[12 + 14 + 3] = 3
  assert.ok(!matchAnswer(chaos, asked))
  assert.ok(!matchAnswer(asked, asked))
})

void test('only an error may come without the question', () => {
  const bare = (rcode: number) => {
    const bytes = answer(asked, rcode).slice(0, 12)
    bytes.fill(0, 4)
    return bytes
  }
  assert.ok(matchAnswer(bare(1), asked))
  assert.ok(matchAnswer(bare(5), asked))
  assert.ok(!matchAnswer(bare(0), asked))
  assert.ok(!matchAnswer(bare(3), asked))
})

void test('short bytes do not match', () => {
  const bytes = answer(asked)
  const questionEnd = 12 + 14 + 4
  for (let length = 0; length < questionEnd; length += 1) {
    assert.ok(!matchAnswer(bytes.subarray(0, length), asked), String(length))
  }
  assert.ok(matchAnswer(bytes.subarray(0, questionEnd), asked))
})
