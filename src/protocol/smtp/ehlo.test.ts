import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskedStarttls, offersStarttls, parseEhlo } from './ehlo.ts'

const ehlo = (...lines: string[]) => parseEhlo({ code: 250, enhanced: null, lines })

test('keywords are read without case, with their parameters', () => {
  const { keywords } = ehlo('mx.example', 'size 1000', 'StartTLS', 'AUTH PLAIN LOGIN', 'AUTH=PLAIN')
  assert.deepEqual(keywords, [
    { keyword: 'SIZE', params: ['1000'] },
    { keyword: 'STARTTLS', params: [] },
    { keyword: 'AUTH', params: ['PLAIN', 'LOGIN'] },
    { keyword: 'AUTH', params: ['PLAIN'] },
  ])
})

test('STARTTLS counts only as a keyword of its own, never as part of a text', () => {
  assert.equal(offersStarttls(ehlo('mx.example', 'STARTTLS')), true)
  assert.equal(offersStarttls(ehlo('STARTTLS is here')), false)
  assert.equal(offersStarttls(ehlo('mx.example', 'X-NO-STARTTLS', 'HELP STARTTLS')), false)
})

test('a keyword written over by a firewall is noticed', () => {
  assert.equal(maskedStarttls(ehlo('mx.example', 'XXXXXXXA')), 'XXXXXXXA')
  assert.equal(maskedStarttls(ehlo('mx.example', 'XXXXXXXX')), 'XXXXXXXX')
  assert.equal(maskedStarttls(ehlo('mx.example', 'XCLIENT NAME', 'XFORWARD')), null)
})

test('empty lines are no keywords', () => {
  assert.deepEqual(ehlo('mx.example', '', '   ').keywords, [])
})
