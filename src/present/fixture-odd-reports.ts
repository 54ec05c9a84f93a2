import type { Report, ReportHost } from '../model/report.ts'
import {
  certificate,
  confidenceOf,
  endpoint,
  finding,
  intermediate,
  judgedAs,
  mxHost,
  report,
  sha,
  shownCertificate,
  skippedEndpoint,
  stages,
  tls,
} from './fixtures.ts'

/** Everything at once: a good host, one without TLS, one that greylists, a name without address, and a recipient. */
export function mixed(): Report {
  const wrong = { ...good, certificate: sha(51) }
  const gone = 'gone.mixed.example'
  const soon = { subject: 'CN=www.mixed.example', notAfter: '2026-12-03T08:00:00.000Z', days: 9 }
  const base = report('mixed.example', {
    verdict: judgedAs('no-tls', 2, 4, ['starttls-refused', 'hostname-mismatch']),
    confidence: confidenceOf(31, [
      { reason: 'starttls-refused', points: -50, at: bad },
      { reason: 'hostname-mismatch', points: -19, at: wrong },
    ]),
    hosts: mixedHosts(),
    certificates: {
      [sha(51)]: certificate({ subject: 'CN=www.mixed.example', subjectAltNames: [...mixedNames] }),
      [sha(42)]: intermediate(),
    },
    findings: [
      finding('mx-without-address', 'warning', { host: gone }, { host: gone, status: 'nxdomain' }),
      finding('greylisted', 'info', good, { code: 451, text: '4.7.1 Greylisted, try again later' }),
      finding('starttls-refused', 'error', bad, { code: 454, text: '4.7.0 TLS not available' }),
      finding('hostname-mismatch', 'error', wrong, { expected: good.host, presented: mixedNames }),
      finding('expires-soon', 'warning', { certificate: sha(51) }, soon),
    ],
  })
  return { ...base, target: { ...base.target, kind: 'address' } }
}

const good = { host: 'mx-a.mixed.example', address: '192.0.2.61', port: 25 } as const
const bad = { host: 'mx-b.mixed.example', address: '192.0.2.62', port: 25 } as const
const mixedNames = ['DNS:www.mixed.example', 'DNS:mixed.example'] as const

function mixedHosts(): ReportHost[] {
  const hostname = { expected: good.host, presented: mixedNames, matched: null }
  const nowhere = {
    status: 'nxdomain',
    detail: null,
    dnssec: 'not-tested',
    canonicalName: null,
  } as const
  return [
    mxHost(good.host, 10, [
      endpoint(good.address, {
        stages: stages('ok 20, ok 15020, ok 21, ok 80, fail 1, ok 20, ok 22, temp 31'),
        outcome: 'invalid-certificate',
        tls: tls('TLSv1.3', good.host),
        certificate: shownCertificate([sha(51), sha(42)], hostname),
      }),
    ]),
    mxHost(bad.host, 10, [
      endpoint(bad.address, {
        stages: stages('ok 20, ok 31, ok 21, fail 80, fail, fail, ok 22, ok 25'),
        outcome: 'no-tls',
      }),
      endpoint('2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff', {
        stages: stages('ok 20, temp 31, -, -, -, -, -, -'),
        judged: false,
      }),
      skippedEndpoint('10.0.0.1', 'barred'),
    ]),
    { ...mxHost('gone.mixed.example', 20, []), addresses: nowhere },
  ]
}

export function noMail(): Report {
  const base = report('nomail.example', {
    verdict: judgedAs('no-mail', 0, 0, ['null-mx']),
    confidence: confidenceOf(null),
    hosts: [],
    findings: [finding('null-mx', 'info', {}, { domain: 'nomail.example' })],
    durationMs: 12,
  })
  return {
    ...base,
    mx: { status: 'null', detail: null, dnssec: 'not-tested', canonicalName: null, records: [] },
  }
}

export function dnsError(): Report {
  const base = report('bücher.example', {
    target: {
      input: 'bücher.example',
      kind: 'domain',
      domain: 'bücher.example',
      asciiDomain: 'xn--bcher-kva.example',
    },
    verdict: judgedAs('dns-error', 0, 0, ['mx-lookup-failed']),
    confidence: confidenceOf(null),
    hosts: [],
    findings: [
      finding(
        'mx-lookup-failed',
        'error',
        {},
        { domain: 'xn--bcher-kva.example', status: 'servfail', detail: 'refused' },
      ),
    ],
    durationMs: 9,
  })
  return {
    ...base,
    mx: {
      status: 'servfail',
      detail: 'refused',
      dnssec: 'not-tested',
      canonicalName: null,
      records: [],
    },
  }
}

/** Escapes, markup and tricks in every text that comes from outside. */
export function hostile(): Report {
  const evil =
    '\u001b[2J\u001b]0;owned\u0007<script>alert(1)</script>\u202egro.elpmaxe\u200b\u0000\u009b31m\ud800'
  const name = `mx.${'very-long-label-without-end.'.repeat(8)}example`
  const at = { host: name, address: '192.0.2.66', port: 25 }
  return report('hostile.example', {
    verdict: judgedAs('invalid-certificate', 1, 1, ['expired']),
    confidence: confidenceOf(50, [{ reason: `odd ${evil}`, points: -50, at }]),
    hosts: [
      mxHost(name, 10, [
        endpoint('192.0.2.66', {
          stages: stages('ok 1, ok 1, ok 1, ok 1, fail 1, ok 1, ok 1'),
          outcome: 'invalid-certificate',
          tls: tls('TLSv1.2', name),
          certificate: shownCertificate(
            [sha(61)],
            { expected: name, presented: [`DNS:${evil}`, 'DNS:日本語.example'], matched: null },
            { trusted: false, opensslVerify: 'CERT_HAS_EXPIRED' },
          ),
          transcript: [
            { atMs: 1, kind: 'received', secure: false, text: `220 ${evil}\n${'A'.repeat(700)}` },
            {
              atMs: 2,
              kind: 'received',
              secure: false,
              text: '250-日本語のメールサーバーです。とても長い行なので折り返されるはずです。もう少し長くしておきます。',
            },
            {
              atMs: 2,
              kind: 'received',
              secure: false,
              text: `250 e\u0301 Z${'\u0336'.repeat(50)}algo`,
            },
          ],
        }),
      ]),
    ],
    certificates: {
      [sha(61)]: certificate({
        subject: `CN=${evil},O=${'x'.repeat(900)}`,
        issuer: '',
        notBefore: null,
        notAfter: '2020-01-01T00:00:00.000Z',
      }),
    },
    findings: [
      finding(
        'expired',
        'error',
        { ...at, certificate: sha(61) },
        { subject: `CN=${evil}`, notAfter: '2020-01-01T00:00:00.000Z' },
      ),
      finding('greeting-refused', 'warning', at, { code: 554, text: evil }),
    ],
  })
}

/** Four hosts with eight addresses each that were visited, and eight more beyond the limit. */
export function fortyAddresses(): Report {
  const hosts = [1, 2, 3, 4, 5].map((number) => {
    const name = `mx${number}.large-provider.example`
    return mxHost(
      name,
      10,
      [1, 2, 3, 4, 5, 6, 7, 8].map((last) => {
        const address = `203.0.113.${number * 20 + last}`
        return number === 5
          ? skippedEndpoint(address, 'budget')
          : endpoint(address, {
              stages: stages('ok 21, ok 33, ok 20, ok 64, ok 1, ok 21, ok 24'),
              outcome: 'encrypted',
              tls: tls('TLSv1.3', name),
              certificate: shownCertificate([sha(71), sha(42)], {
                expected: name,
                presented: ['DNS:*.large-provider.example'],
                matched: 'DNS:*.large-provider.example',
              }),
            })
      }),
    )
  })
  const visited = hosts.slice(0, 4)
  return report('large.example', {
    verdict: judgedAs('encrypted', 32, 40),
    confidence: confidenceOf(95, [{ reason: 'too-many-endpoints', points: -5 }]),
    hosts,
    certificates: {
      [sha(71)]: certificate({ subject: 'CN=*.large-provider.example' }),
      [sha(42)]: intermediate(),
    },
    findings: [
      finding('too-many-endpoints', 'info', {}, { skipped: 8, limit: 32 }),
      ...visited.flatMap(({ name, endpoints }) =>
        endpoints
          .slice(0, 4)
          .map(({ address }) =>
            finding('client-certificate-requested', 'info', { host: name, address, port: 25 }),
          ),
      ),
    ],
  })
}
