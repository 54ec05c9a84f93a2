import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../../catalogue/catalogue.ts'
import type { Report, ReportEndpoint, ReportInventory } from '../../model/report.ts'
import { sample } from '../fixture-golden.ts'
import { inventory } from '../fixture-inventory.ts'
import { makeMatter } from '../page.ts'
import { paint } from '../paint.ts'
import { makeTextPresenter } from '../text.ts'
import { textWidth } from '../width.ts'
import { writeInventory } from './inventory.ts'

/** The healthy report, its first endpoint changed. */
function reportWith(changes: Partial<ReportEndpoint>): Report {
  const report = sample('healthy')
  const [endpoint] = report.hosts[0]?.endpoints ?? []
  if (endpoint !== undefined) Object.assign(endpoint, changes)
  return report
}

function written(changes: Partial<ReportEndpoint>, lang: 'en' | 'de' = 'en', width = 200): string {
  const page = { ...makeMatter(reportWith(changes), lang, findEntry), width }
  return paint(writeInventory(page), false)
}

test('newest version first, in it the strong suites before those that are weak, which words say', () => {
  const text = written({ inventory })
  const places = [
    'TLS 1.3 ',
    'TLS 1.2 ',
    'all, in the server’s order: ECDHE-RSA-AES256-GCM-SHA384',
    'WEAK: DES-CBC3-SHA (triple DES, CBC with SHA-1)',
    'TLS 1.0 ',
    'obsolete version, and still offered',
    'seen, WEAK: NULL-SHA (no encryption)',
    'not offered: SSL 3.0',
  ].map((part) => text.indexOf(part))
  assert.ok(!places.includes(-1), text)
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('only a list that is whole is called so', () => {
  assert.match(written({ inventory }), /TLS 1\.3 +seen: TLS_AES_256_GCM_SHA384/)
  assert.match(
    written({ inventory: { ...inventory, enumerated: ['TLSv1.3'] } }),
    /TLS 1\.2 +seen: ECDHE/,
  )
})

test('what was not reached is "not tested", never "not offered"', () => {
  const text = written({ inventory })
  assert.match(text, /not tested: SSL 2\.0\n/)
  assert.match(text, /not accepted: RC4\n/)
  assert.match(text, /not tested: single DES\n/)
  assert.match(text, /not tested: downgrade protection/)
})

test('post-quantum: what is there, who takes it, the BSI’s dates and where we have them from', () => {
  const { postQuantum } = inventory
  const line = (changes: Partial<ReportInventory['postQuantum']>, lang: 'en' | 'de' = 'en') => {
    const changed = { ...inventory, postQuantum: { ...postQuantum, ...changes } }
    return /Post-(?:quantum|Quanten) +(.*)\n/.exec(written({ inventory: changed }, lang))?.[1] ?? ''
  }
  assert.match(line({}), /^ready: X25519MLKEM768; the server took one .*; first in its own order/)
  assert.match(line({ taken: null, first: false }), /^ready: .*; not seen .*; behind a classical/)
  assert.match(line({ taken: false }), /^half ready: X25519MLKEM768 offered, but/)
  assert.match(line({ offered: 'no', hybrid: [] }), /^not ready/)
  assert.equal(line({ offered: 'not-tested', hybrid: [] }), 'not tested')
  assert.match(line({}, 'de'), /^bereit: X25519MLKEM768; der Server nahm/)
  const told = (changes: Partial<ReportInventory['postQuantum']>) =>
    written({ inventory: { ...inventory, postQuantum: { ...postQuantum, ...changes } } })
  assert.match(told({}), /ready for the time .*\(after 2031, .* after 2030\)/)
  const deadlines = postQuantum.deadlines.map((one) => ({ ...one, met: null }))
  const open = told({ offered: 'not-tested', hybrid: [], taken: null, deadlines })
  assert.match(open, /alone is recommended until the end of 2031 only, .* until the end of 2030/)
  assert.doesNotMatch(open, /ready/)
  assert.match(open, /BSI TR-02102-1 \(2026-01\): .*\n.* known to us from quotations only/)
  assert.match(told({ alone: ['MLKEM768'] }), /without a classical half: MLKEM768/)
})

test('a certificate of the other key type is told apart from the one negotiated', () => {
  const [id = ''] = Object.keys(sample('healthy').certificates)
  const other: ReportEndpoint['otherCertificates'][number] = {
    keyType: 'rsa',
    connection: 4,
    chain: [id],
    roles: ['leaf'],
    hostname: { expected: 'mx.example', presented: [], matched: 'mx.example' },
    trusted: false,
    conformant: true,
    opensslVerify: null,
    revocation: 'unknown',
    revocationChecks: [],
    comparedStores: [],
    dane: { status: 'absent', baseDomain: null, records: [] },
  }
  const serial = sample('healthy').certificates[id]?.serialNumber ?? '?'
  const bad = written({ inventory, otherCertificates: [other] })
  assert.match(bad, /RSA, not negotiated: NOT valid for this server, serial number .*, until /)
  assert.ok(bad.includes(serial))
  const good = written({ inventory, otherCertificates: [{ ...other, trusted: true }] })
  assert.match(good, /RSA, not negotiated: valid for this server/)
})

test('the connections used, how many were allowed, and whether all was found out', () => {
  assert.match(written({ inventory }), /30 used; everything was found out/)
  const partial = { ...inventory, connections: 12, budget: 12, complete: false }
  assert.match(written({ inventory: partial }), /12 used of at most 12; not everything/)
  assert.match(
    written({ inventory: partial }, 'de'),
    /12 von höchstens 12 gebraucht; nicht alles wurde herausgefunden/,
  )
})

test('without an inventory there is no such section; with one it fits every width', () => {
  assert.equal(written({}), '')
  const present = makeTextPresenter(findEntry)
  for (const width of [64, 80, 120]) {
    for (const lang of ['en', 'de'] as const) {
      const options = { lang, colour: false, verbose: false, width } as const
      const text = present(reportWith({ inventory }), options)
      assert.match(text, lang === 'en' ? /WHAT THE SERVERS OFFER IN TLS/ : /WAS DIE SERVER AN TLS/)
      assert.deepEqual(
        text.split('\n').filter((line) => textWidth(line) > width),
        [],
      )
    }
  }
})
