import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const poodle: Scenario = {
  ...oneServer('poodle', '127.77.66.10', {
    rawTls: {
      versions: [0x0300, 0x0301],
      // AES128-SHA in TLS 1.0; RC4-SHA before it in SSL 3.0
      suites: [0x002f],
      suitesOf: { 0x0300: [0x0005, 0x002f] },
      acknowledges: [65281, 23, 22],
      fallbackScsv: true,
    },
  }),
  flags: ['--depth', 'full'],
  about: 'The server speaks SSL 3.0 and TLS 1.0 with block ciphers, in SSL 3.0 behind RC4.',
  rules: ['T-1', 'T-2'],
  mutation:
    'weaknesses-of-suites.ts: POODLE is looked for in TLS 1.0 too, or BEAST not in TLS 1.0; next-ask.ts: RC4 in SSL 3.0 hides the block ciphers',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: [
      'handshake-failed',
      'old-versions-accepted',
      'poodle',
      'beast',
      'static-rsa',
      'cbc-sha1',
    ],
    clears: [
      'drown',
      'freak',
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
      poodle: { suite: 'AES128-SHA' },
      beast: { suite: 'AES128-SHA', version: 'TLSv1' },
    },
    severities: { 'old-versions-accepted': 'warning', poodle: 'warning', beast: 'info' },
    stages: clearText,
    quits: false,
  },
}
