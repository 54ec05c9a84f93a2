import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, codesOf, reportOf } from './mxseal.ts'
import { resolve } from './names.ts'
import { algorithmDomains } from './signed-names.ts'
import { runningWorld } from './world.ts'

const world = runningWorld()

/** Zones that Knot signed, with what unbound says to each question: we must say the same, from its signatures. */
const cases = [
  { label: '', rcode: 'NOERROR', status: 'found', dnssec: 'secure' },
  { label: 'any.star.', rcode: 'NOERROR', status: 'found', dnssec: 'secure' },
  { label: 'alias.', rcode: 'NOERROR', status: 'found', dnssec: 'secure' },
  { label: 'no-data.', rcode: 'NOERROR', status: 'no-data', dnssec: 'secure' },
  { label: 'nowhere.', rcode: 'NXDOMAIN', status: 'nxdomain', dnssec: 'secure' },
  { label: 'unsigned.', rcode: 'NOERROR', status: 'found', dnssec: 'insecure' },
] as const

for (const domain of algorithmDomains) {
  void test(`${domain}: answers, wildcards, aliases, absence and an unsigned delegation, as unbound says`, async () => {
    for (const { label, rcode, status, dnssec } of cases) {
      const name = `${label}${domain}`
      const unbound = await resolve(name, 'MX')
      assert.deepEqual(unbound, { rcode, isSecure: dnssec === 'secure' }, name)
      const report = reportOf(await check(name, world, ['--no-dane', '--no-mta-sts']))
      assert.equal(report.mx?.status, status, name)
      assert.equal(report.mx?.dnssec, dnssec, `${name} ${codesOf(report).join(' ')}`)
    }
  })
}
