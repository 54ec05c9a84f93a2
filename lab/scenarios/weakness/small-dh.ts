import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { getDiffieHellman } from 'node:crypto'

export const smallDh: Scenario = {
  ...oneServer('small-dh', '127.77.66.12', {
    rawTls: {
      versions: [0x0303],
      // DHE-RSA-AES128-SHA
      suites: [0x0033],
      dhPrime: getDiffieHellman('modp5').getPrime('hex'),
      acknowledges: [65281, 23, 22],
    },
  }),
  flags: ['--depth', 'full'],
  about: 'The server agrees on keys over a well-known prime of 1536 bits.',
  rules: ['T-7'],
  mutation: 'weaknesses-of-dh.ts: only groups of 1024 bits and less are told',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['handshake-failed', 'weak-dh', 'shared-dh-prime', 'cbc-sha1'],
    clears: [
      'logjam',
      'freak',
      'static-rsa',
      'old-versions-accepted',
      'beast',
      'fallback-scsv-absent',
    ],
    args: {
      'weak-dh': { bits: 1536 },
      'shared-dh-prime': { bits: 1536, origin: 'RFC 3526 group 5' },
    },
    stages: clearText,
    quits: false,
  },
}
