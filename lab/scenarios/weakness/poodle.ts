import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const poodle: Scenario = {
  ...oneServer('poodle', '127.77.66.10', {
    rawTls: {
      versions: [0x0300, 0x0301],
      // AES128-SHA in TLS 1.0, DES-CBC3-SHA in SSL 3.0
      suites: [0x002f],
      suitesOf: { 0x0300: [0x000a] },
      acknowledges: [65281, 23, 22],
      fallbackScsv: true,
    },
  }),
  flags: ['--depth', 'full'],
  about: 'The server speaks SSL 3.0 and TLS 1.0 with block ciphers alone.',
  rules: ['T-1', 'T-2'],
  mutation: 'weaknesses-of-suites.ts: POODLE is looked for in TLS 1.0 too, or BEAST not in TLS 1.0',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: [
      'handshake-failed',
      'old-versions-accepted',
      'poodle',
      'beast',
      'sweet32',
      'static-rsa',
      'cbc-sha1',
    ],
    clears: [
      'drown',
      'freak',
      'rc4',
      'single-des',
      'null-suites',
      'anonymous-suites',
      'insecure-renegotiation',
      'ems-absent',
      'encrypt-then-mac-absent',
      'fallback-scsv-absent',
      'crime',
      'heartbeat-offered',
    ],
    args: {
      'old-versions-accepted': { versions: ['SSLv3', 'TLSv1'] },
      poodle: { suite: 'DES-CBC3-SHA' },
      beast: { suite: 'AES128-SHA', version: 'TLSv1' },
    },
    severities: { 'old-versions-accepted': 'warning', poodle: 'warning', beast: 'info' },
    stages: clearText,
    quits: false,
  },
}
