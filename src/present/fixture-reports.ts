import { inventory } from './fixture-inventory.ts'
import type { Report, ReportEndpoint } from '../model/report.ts'
import {
  certificate,
  confidenceOf,
  endpoint,
  finding,
  intermediate,
  judgedAs,
  mxHost,
  profilesOf,
  report,
  sha,
  shownCertificate,
  skippedEndpoint,
  stages,
  tls,
} from './fixtures.ts'
import { daneMismatch, daneValid, dnssecBogus, stsMismatch } from './fixture-right-server.ts'
import { byOtherSender, inconclusive, withProbes } from './fixture-families.ts'
import { withStandards } from './fixture-standards.ts'
import { dnsError, fortyAddresses, hostile, mixed, noMail } from './fixture-odd-reports.ts'

type Transcript = ReportEndpoint['transcript']

/** Whole reports for tests, by name; each valid by the schema. */
export const sampleReports: Readonly<Record<string, () => Report>> = {
  'guide-1-no-tls': noTls,
  'guide-2-old-tls': oldTls,
  'guide-3-private-ca': privateCa,
  healthy,
  unreachable,
  'port-blocked': portBlocked,
  mixed,
  'no-mail': noMail,
  'dns-error': dnsError,
  hostile,
  'forty-addresses': fortyAddresses,
  'dane-valid': daneValid,
  'dane-mismatch': daneMismatch,
  'sts-mismatch': stsMismatch,
  'dnssec-bogus': dnssecBogus,
  standards: withStandards,
  inventory: withInventory,
  inconclusive,
  probes: () => withProbes(healthy()),
  'other-sender': () => byOtherSender(privateCa()),
}

/** The healthy one, asked in depth exhaustive. */
function withInventory(): Report {
  const made = healthy()
  const [endpoint] = made.hosts[0]?.endpoints ?? []
  if (endpoint !== undefined) endpoint.inventory = { ...inventory }
  return made
}

/** Result 1 of the guide: seven addresses of one host, none with STARTTLS. */
function noTls(): Report {
  const addresses = [
    ...[12, 13, 24, 25, 26].map((last) => `194.145.224.${last}`),
    ...[11, 12].map((last) => `195.190.135.${last}`),
  ]
  const host = mxHost(
    'mxa.expurgate.example',
    10,
    addresses.map((address, index) =>
      endpoint(address, {
        stages: stages(`ok 103, ok ${98 + index}, ok 103, fail 0, fail, fail, ok 104`),
        outcome: 'no-tls',
        connections: 2,
        transcript: noTlsTranscript,
      }),
    ),
  )
  const places = addresses.map((address) => ({ host: host.name, address, port: 25 }))
  return report('bassenberg.example', {
    verdict: judgedAs('no-tls', 7, 7, ['starttls-absent']),
    confidence: confidenceOf(0, [{ reason: 'starttls-absent', points: -100 }]),
    hosts: [host],
    findings: places.map((at) => finding('starttls-absent', 'error', at)),
    profiles: profilesOf({
      'tls12-authenticated': 'never plaintext / plaintext',
      opportunistic: 'never plaintext / plaintext',
      'opportunistic-tls12': 'never plaintext / plaintext',
      dane: 'never plaintext / plaintext',
      'mta-sts': 'never plaintext / plaintext',
      'mandatory-tls12': 'never deferred / deferred',
      'mandatory-authenticated': 'never deferred / deferred',
    }),
    durationMs: 611,
  })
}

const noTlsTranscript: Transcript = [
  { atMs: 0, kind: 'event', event: 'visit-started', args: { visit: 1, purpose: 'delivery' } },
  { atMs: 103, kind: 'event', event: 'server-answered', args: {} },
  { atMs: 206, kind: 'received', secure: false, text: '220 mxa.expurgate.example ESMTP' },
  { atMs: 206, kind: 'event', event: 'greeting-accepted', args: {} },
  { atMs: 206, kind: 'sent', secure: false, text: 'EHLO probe.example.net' },
  { atMs: 309, kind: 'received', secure: false, text: '250-mxa.expurgate.example' },
  { atMs: 309, kind: 'received', secure: false, text: '250-SIZE 52428800' },
  { atMs: 309, kind: 'received', secure: false, text: '250 8BITMIME' },
  { atMs: 309, kind: 'event', event: 'starttls-not-offered', args: {} },
  { atMs: 310, kind: 'sent', secure: false, text: 'MAIL FROM:<>' },
  { atMs: 413, kind: 'received', secure: false, text: '250 2.1.0 Sender ok' },
  { atMs: 413, kind: 'event', event: 'sender-accepted', args: {} },
]

/** Result 2: one host that knows TLS 1.1 only, with a good certificate. */
function oldTls(): Report {
  const name = 'w012d917.kasserver.example'
  const names = ['DNS:*.kasserver.example', 'DNS:kasserver.example']
  const at = { host: name, address: '85.13.130.87', port: 25 }
  return report('luechow.example', {
    verdict: judgedAs('old-tls', 1, 1, ['old-tls-version']),
    confidence: confidenceOf(40, [{ reason: 'old-tls-version', points: -60, at }]),
    hosts: [
      mxHost(name, 10, [
        endpoint('85.13.130.87', {
          stages: stages('ok 101, ok 176, ok 101, ok 417, ok 2, ok 102, ok 101'),
          outcome: 'old-tls',
          connections: 2,
          tls: tls('TLSv1.1', name),
          certificate: shownCertificate([sha(21), sha(22)], {
            expected: name,
            presented: names,
            matched: 'DNS:*.kasserver.example',
          }),
          transcript: oldTlsTranscript,
        }),
      ]),
    ],
    certificates: {
      [sha(21)]: certificate({ subject: 'CN=*.kasserver.example', subjectAltNames: names }),
      [sha(22)]: certificate({
        subject: "CN=R13,O=Let's Encrypt,C=US",
        issuer: 'CN=ISRG Root X1,O=Internet Security Research Group,C=US',
        notBefore: '2024-03-13T00:00:00.000Z',
        notAfter: '2027-03-12T23:59:59.000Z',
      }),
    },
    findings: [finding('old-tls-version', 'error', at, { version: 'TLSv1.1' })],
    durationMs: 1012,
  })
}

const oldTlsTranscript: Transcript = [
  { atMs: 0, kind: 'event', event: 'visit-started', args: { visit: 1, purpose: 'delivery' } },
  { atMs: 101, kind: 'event', event: 'server-answered', args: {} },
  { atMs: 277, kind: 'received', secure: false, text: '220 dd5314.kasserver.example ESMTP' },
  { atMs: 278, kind: 'event', event: 'greeting-accepted', args: {} },
  { atMs: 278, kind: 'sent', secure: false, text: 'EHLO probe.example.net' },
  {
    atMs: 378,
    kind: 'received',
    secure: false,
    text: '250-dd5314.kasserver.example\r\n250-PIPELINING\r\n250-SIZE 102400000\r\n250-STARTTLS\r\n250 DSN\r\n',
  },
  { atMs: 378, kind: 'event', event: 'ehlo-accepted', args: {} },
  { atMs: 379, kind: 'event', event: 'starttls-offered', args: {} },
  { atMs: 379, kind: 'sent', secure: false, text: 'STARTTLS' },
  { atMs: 479, kind: 'received', secure: false, text: '220 2.0.0 Ready to start TLS' },
  { atMs: 479, kind: 'event', event: 'starttls-accepted', args: {} },
  {
    atMs: 795,
    kind: 'event',
    event: 'tls-established',
    args: { version: 'TLSv1.1', cipher: 'ECDHE-RSA-AES256-SHA', group: 'secp256r1' },
  },
  { atMs: 797, kind: 'event', event: 'chain-received', args: { certificates: 2 } },
  { atMs: 797, kind: 'sent', secure: true, text: 'EHLO probe.example.net' },
  { atMs: 899, kind: 'received', secure: true, text: '250-dd5314.kasserver.example' },
  { atMs: 899, kind: 'received', secure: true, text: '250 DSN' },
  { atMs: 899, kind: 'event', event: 'secure-ehlo-accepted', args: {} },
  { atMs: 900, kind: 'sent', secure: true, text: 'MAIL FROM:<>' },
  { atMs: 1000, kind: 'received', secure: true, text: '250 2.1.0 Ok' },
  { atMs: 1000, kind: 'event', event: 'sender-accepted', args: {} },
  { atMs: 1001, kind: 'sent', secure: true, text: 'QUIT' },
  { atMs: 1012, kind: 'received', secure: true, text: '221 2.0.0 Bye' },
  { atMs: 1012, kind: 'event', event: 'session-ended', args: {} },
]

/** Result 3: a private CA, its root sent along, two hosts with the same chain. */
function privateCa(): Report {
  const names = ['mail', ...Array.from({ length: 10 }, (_, index) => `mail${index + 1}`)].map(
    (label) => `DNS:${label}.verdi.example`,
  )
  const hosts = (['mail2', 'mail1'] as const).map((label, index) => {
    const name = `${label}.verdi.example`
    return mxHost(name, 10, [
      endpoint(`62.153.78.${12 - index}`, {
        stages: stages('ok 97, ok 1135, ok 96, ok 402, fail 3, ok 97, ok 217'),
        outcome: 'invalid-certificate',
        connections: 2,
        tls: tls('TLSv1.2', name),
        certificate: shownCertificate(
          [sha(31), sha(32)],
          { expected: name, presented: names, matched: `DNS:${name}` },
          { trusted: false, opensslVerify: 'SELF_SIGNED_CERT_IN_CHAIN' },
        ),
      }),
    ])
  })
  const places = hosts.map(({ name, endpoints }) => ({
    host: name,
    address: endpoints[0]?.address ?? '',
    port: 25,
    certificate: sha(32),
  }))
  const issuer = 'CN=verdi-CA01-intern'
  return report('verdi.example', {
    verdict: judgedAs('invalid-certificate', 2, 2, ['self-signed-in-chain']),
    confidence: confidenceOf(
      70,
      places.map((at) => ({ reason: 'self-signed-in-chain', points: -15, at })),
    ),
    hosts,
    certificates: {
      [sha(31)]: certificate({
        subject:
          'CN=mail.verdi.example,OU=ver.di IT,O=ver.di - Vereinte Dienstleistungsgewerkschaft,L=Berlin,ST=Berlin,C=DE',
        issuer,
        notBefore: '2019-04-12T09:51:25.000Z',
        notAfter: '2029-04-09T09:51:25.000Z',
        subjectAltNames: names,
      }),
      [sha(32)]: certificate({
        subject: issuer,
        issuer,
        notBefore: '2013-10-15T14:21:37.000Z',
        notAfter: '2042-03-21T19:35:47.000Z',
      }),
    },
    findings: [
      ...places.map((at) => finding('root-included', 'info', at, { subject: issuer })),
      ...places.map((at) => finding('self-signed-in-chain', 'error', at, { subject: issuer })),
    ],
    durationMs: 2044,
  })
}

/** Two hosts, IPv4 and IPv6, all good. */
function healthy(): Report {
  const names = ['DNS:mx1.healthy.example', 'DNS:mx2.healthy.example']
  const hosts = [1, 2].map((number) => {
    const name = `mx${number}.healthy.example`
    return mxHost(
      name,
      number * 10,
      [`192.0.2.${number}`, `2001:db8:4:1:ae1f:6bff:fe0c:${number}25`].map((address) =>
        endpoint(address, {
          stages: stages('ok 12, ok 8, ok 11, ok 48, ok 1, ok 12, ok 13'),
          outcome: 'encrypted',
          tls: tls('TLSv1.3', name),
          certificate: shownCertificate([sha(41), sha(42)], {
            expected: name,
            presented: names,
            matched: `DNS:${name}`,
          }),
        }),
      ),
    )
  })
  return report('healthy.example', {
    verdict: judgedAs('encrypted', 4, 4),
    confidence: confidenceOf(100, [], ['dnssec', 'dane', 'mta-sts', 'revocation']),
    hosts,
    certificates: {
      [sha(41)]: certificate({
        subject: 'CN=mx1.healthy.example',
        keyType: 'EC',
        keyBits: 256,
        signatureAlgorithm: 'ecdsa-with-SHA384',
        subjectAltNames: names,
      }),
      [sha(42)]: intermediate(),
    },
    findings: [],
    durationMs: 240,
  })
}

/** Nobody answers, and one IPv6 address cannot be tried from here. */
function unreachable(): Report {
  const name = 'mx.unreachable.example'
  const at = { host: name, address: '192.0.2.50', port: 25 }
  const base = report('unreachable.example', {
    verdict: judgedAs('unreachable', 0, 2),
    confidence: confidenceOf(null),
    hosts: [
      mxHost(name, 10, [
        endpoint('192.0.2.50', {
          stages: stages('fail 30000'),
          judged: false,
          transcript: [
            {
              atMs: 0,
              kind: 'event',
              event: 'visit-started',
              args: { visit: 1, purpose: 'delivery' },
            },
            {
              atMs: 30_000,
              kind: 'event',
              event: 'timed-out',
              args: { bound: 'silence', seconds: 30 },
            },
          ],
        }),
        skippedEndpoint('2001:db8::50', 'no-ipv6'),
      ]),
    ],
    findings: [
      finding('mx-unreachable', 'warning', at, { ...at, reason: 'timeout' }),
      finding(
        'helo-unconfirmed',
        'info',
        {},
        { name: 'probe.example.net', address: '198.51.100.7' },
      ),
    ],
    durationMs: 30_040,
  })
  return { ...base, vantage: { ...base.vantage, families: { ipv4: true, ipv6: false } } }
}

/** Three addresses, none reachable, and it looks like us. */
function portBlocked(): Report {
  const name = 'mx.blocked.example'
  const places = [1, 2, 3].map((last) => ({ host: name, address: `192.0.2.${last}`, port: 25 }))
  return report('blocked.example', {
    verdict: judgedAs('unreachable', 0, 3),
    confidence: confidenceOf(null),
    hosts: [
      mxHost(
        name,
        0,
        places.map(({ address }) =>
          endpoint(address, { stages: stages('temp 30000'), judged: false }),
        ),
      ),
    ],
    findings: [
      ...places.map((at) => finding('mx-unreachable', 'error', at, { ...at, reason: 'timeout' })),
      finding('port-blocked-suspected', 'error', {}, { port: 25, endpoints: 3 }),
    ],
  })
}
