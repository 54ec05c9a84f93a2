import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const missingExtensions: Scenario = {
  ...oneServer('missing-extensions', '127.77.66.14', {
    rawTls: {
      versions: [0x0302, 0x0303],
      // AES128-SHA256, AES128-SHA
      suites: [0x003c, 0x002f],
      acknowledges: [15],
      compression: true,
    },
  }),
  flags: ['--depth', 'full', '--max-connections', '20'],
  about:
    'The server compresses, offers heartbeat, and knows none of the extensions that protect TLS 1.2.',
  rules: ['T-8'],
  mutation:
    'weaknesses-of-features.ts: what is not tested is told as missing; or a fallback to TLS 1.1 is none',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: [
      'handshake-failed',
      'insecure-renegotiation',
      'crime',
      'ems-absent',
      'encrypt-then-mac-absent',
      'heartbeat-offered',
      'fallback-scsv-absent',
      'old-versions-accepted',
    ],
    clears: ['beast', 'poodle', 'rc4'],
    args: { 'fallback-scsv-absent': { versions: ['TLSv1.1'] } },
    severities: { 'old-versions-accepted': 'info', 'insecure-renegotiation': 'warning' },
    stages: clearText,
    quits: false,
  },
}
