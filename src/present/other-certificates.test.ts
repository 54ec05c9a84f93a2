import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findEntry } from '../catalogue/catalogue.ts'
import type { Report, ReportEndpoint } from '../model/report.ts'
import { sample } from './fixture-golden.ts'
import { makeMatter } from './page.ts'
import { present } from './index.ts'
import { phrases } from './words/words.ts'
import { tellChains } from './tell/certificates.ts'

/** The chain of a key type that was not negotiated, and certificates that the path does without. */

const options = { lang: 'en', colour: false, verbose: false, width: 80 } as const

function reportWith(trusted: boolean): Report {
  const report = sample('healthy')
  const [endpoint] = report.hosts[0]?.endpoints ?? []
  const shown = endpoint?.certificate
  assert.ok(endpoint !== undefined && shown !== null && shown !== undefined)
  const [id = ''] = shown.chain
  const other: ReportEndpoint['otherCertificates'][number] = {
    ...shown,
    keyType: 'rsa',
    connection: 4,
    trusted,
    opensslVerify: null,
    revocation: 'good',
    revocationChecks: [
      {
        certificate: id,
        status: 'good',
        sources: [
          {
            source: 'crl',
            url: 'http://crl.rsa.example/list.crl',
            fetchedAt: report.startedAt,
            status: 'good',
            thisUpdate: report.startedAt,
            nextUpdate: null,
          },
        ],
      },
    ],
    comparedStores: [{ name: 'system', trusted: false }],
    dane: { status: 'absent', baseDomain: null, records: [] },
  }
  endpoint.otherCertificates = [other]
  const { host, address, port } = { host: report.hosts[0]?.name ?? '', ...endpoint }
  const args = { subject: 'CN=mx', notAfter: report.startedAt }
  const at = { host, address, port, certificate: id }
  if (!trusted) report.findings = [{ code: 'expired', severity: 'warning', at, args }]
  return report
}

test('text, HTML and Markdown show who vouched for the other certificate, and which stores would do', () => {
  for (const format of ['text', 'html', 'markdown'] as const) {
    const told = present[format](reportWith(true), options).replaceAll(/\s+/g, ' ')
    assert.match(told, /The RSA certificate, which the server shows on demand/, format)
    assert.match(told, /http:\/\/crl\.rsa\.example\/list\.crl/, format)
    assert.ok(told.includes(phrases.en.certificate.notTrustedBy('system')), format)
  }
})

test('what is wrong with the other certificate is shown as an error of it, though a warning of the report', () => {
  const [negotiated, other] = tellChains(makeMatter(reportWith(false), 'en', findEntry))
  assert.match(other?.names[0]?.text ?? '', /^The RSA certificate/)
  assert.equal(other?.certificates[0]?.state.text, 'ERROR: Certificate expired')
  assert.doesNotMatch(other?.facts ?? '', /TLS library/)
  assert.match(negotiated?.facts ?? '', /TLS library/)
})

test('a certificate that the path does without is not called validated', () => {
  const report = sample('healthy')
  const shown = report.hosts[0]?.endpoints[0]?.certificate
  assert.ok(shown !== null && shown !== undefined && shown.chain.length > 1)
  const stateWith = (role: (typeof shown.roles)[number]) => {
    shown.roles = shown.chain.map((_, i) => (i === 0 ? 'leaf' : role))
    const [told] = tellChains(makeMatter(report, 'en', findEntry))
    return told?.certificates[1]?.state.text
  }
  assert.equal(stateWith('path'), 'validated')
  assert.equal(stateWith('alternative'), 'not needed, no part of the path that counts')
  assert.match(stateWith('misleading') ?? '', /^in the way/)
})
