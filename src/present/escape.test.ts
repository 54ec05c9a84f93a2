import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { escapeAll, escapeJson, escapeText } from './escape.ts'

const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}]/u
const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test('control characters, escapes and bidi controls are shown, not sent', () => {
  assert.equal(escapeText('\u001b[2Ja\u0007'), '\\x1b[2Ja\\x07')
  assert.equal(escapeText('a\r\n\tb\u0085\u009b\u007f'), 'a\\r\\n\\tb\\x85\\x9b\\x7f')
  assert.equal(escapeText('x\u202egro\u2066\u200b\u2028'), 'x\\u202egro\\u2066\\u200b\\u2028')
  assert.equal(escapeText('\ud800a\udc00'), '\\ud800a\\udc00')
  assert.equal(escapeText('\u0600\ufff9\ue000\uffff'), '\\u0600\\ufff9\\ue000\\uffff')
  assert.equal(escapeText('\u{e0041}\u3164\u00ad'), '\\u{e0041}\\u3164\\xad')
})

test('text of any script stays as it is', () => {
  for (const text of ['Grüße, bücher.example', '日本語', 'Ελληνικά', 'नमस्ते', '✓ 😀', 'a\\b']) {
    assert.equal(escapeText(text), text)
  }
})

test('marks may not pile up nor sit on our own text', () => {
  assert.equal(escapeText('e\u0301'), 'e\u0301')
  assert.equal(escapeText('e\u0301\u0302\u0303'), 'e\u0301\u0302\\u0303')
  assert.equal(escapeText('\u0336x'), '\\u0336x')
})

test('spaces that are no plain space are shown', () => {
  assert.equal(escapeText('a b\u00a0c\u3000d'), 'a b\\xa0c\\u3000d')
})

test('long text is cut with a count, never inside a pair', () => {
  assert.equal(escapeText('abcdef', 4), 'abcd…[+2]')
  assert.equal(escapeText('abc😀def', 4), 'abc…[+5]')
  assert.equal(escapeText('abcd', 4), 'abcd')
})

test('whatever comes, nothing dangerous is left, and escaping twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeText(text)
      assert.doesNotMatch(escaped, dangerous)
      assert.equal(escapeAll(escaped), escaped)
    }),
  )
})

test('escaped JSON is safe and still the same JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (value) => {
      const json = escapeJson(JSON.stringify(value, null, 2))
      assert.doesNotMatch(json.replaceAll('\n', ''), dangerous)
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(value)))
    }),
  )
})
