import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { hostileText } from '../fixture-golden.ts'
import { html } from './html.ts'

test('what is put into a template is escaped, what comes out of one is not', () => {
  const name = '<b>&"\'`'
  assert.equal(String(html`<p title="${name}">${name}</p>`).match(/[<>]/g)?.length, 4)
  assert.equal(
    String(html`<ul>${['<', '>'].map((text) => html`<li>${text}</li>`)}</ul>`),
    '<ul><li>&#60;</li><li>&#62;</li></ul>',
  )
  assert.equal(String(html`${null}${false}${0}${[1, 'a']}`), '01a')
})

test('something that only looks like a fragment is not taken for one', () => {
  const fake = JSON.parse('{"text":"<script>","toString":"<script>"}')
  assert.throws(() => String(html`${fake}`))
})

test('control and bidi characters are shown as escapes, line feeds stay', () => {
  assert.equal(String(html`${'a\u202eb\u0000\nc'}`), 'a\\u202eb\\x00\nc')
})

test('whatever comes, no quote, bracket or ampersand is left', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      assert.doesNotMatch(String(html`${text}`), /[<>"'`]|&(?!#\d+;)|(?!\n)[\p{Cc}\p{Cf}]/u)
    }),
  )
})
