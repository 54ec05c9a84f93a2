import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchMx } from './match-mx.ts'

test('a pattern is the name itself, without case and without the last dot', () => {
  assert.equal(matchMx('mail.example.com', 'mail.example.com'), true)
  assert.equal(matchMx('Mail.Example.com', 'mAIL.eXAMPLE.COM.'), true)
  assert.equal(matchMx('example.com', 'mail.example.com'), false)
  assert.equal(matchMx('mail.example.com', 'example.com'), false)
  assert.equal(matchMx('mail.example.com', 'mailxexample.com'), false)
})

test('a star stands for exactly one label (RFC 8461 section 4.1)', () => {
  assert.equal(matchMx('*.example.com', 'mail.example.com'), true)
  assert.equal(matchMx('*.example.com', 'example.com'), false)
  assert.equal(matchMx('*.example.com', 'foo.bar.example.com'), false)
  assert.equal(matchMx('*.example.com', 'mail.badexample.com'), false)
  assert.equal(matchMx('*.example.com', '.example.com'), false)
})

test('a dot inside a label is no end of it', () => {
  assert.equal(matchMx('*.example.com', 'a\\.b.example.com'), true)
  assert.equal(matchMx('*.b.example.com', 'a\\.b.example.com'), false)
})

test('the root and the empty name match nothing', () => {
  assert.equal(matchMx('', ''), false)
  assert.equal(matchMx('.', '.'), false)
  assert.equal(matchMx('*.', 'com'), false)
})
