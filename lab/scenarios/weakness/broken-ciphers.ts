import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const brokenCiphers: Scenario = {
  ...oneServer('broken-ciphers', '127.77.66.13', {
    rawTls: {
      versions: [0x0303],
      // RC4-SHA, DES-CBC-SHA, DES-CBC3-SHA, NULL-SHA, AECDH-AES128-SHA
      suites: [0x0005, 0x0009, 0x000a, 0x0002, 0xc018],
      acknowledges: [65281, 23, 22],
    },
  }),
  flags: ['--depth', 'full'],
  about:
    'The server accepts RC4, single DES, 3DES, suites without encryption and without certificate.',
  rules: ['T-4', 'T-5'],
  mutation: 'next-ask.ts: the weak classes are not asked for one by one',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: [
      'handshake-failed',
      'rc4',
      'single-des',
      'sweet32',
      'null-suites',
      'anonymous-suites',
      'static-rsa',
      'cbc-sha1',
    ],
    clears: [
      'freak',
      'logjam',
      'poodle',
      'beast',
      'drown',
      'old-versions-accepted',
      'encrypt-then-mac-absent',
    ],
    args: {
      rc4: { suite: 'RC4-SHA', version: 'TLSv1.2' },
      'null-suites': { suite: 'NULL-SHA', version: 'TLSv1.2' },
    },
    severities: { rc4: 'warning', sweet32: 'info', 'anonymous-suites': 'info' },
    stages: clearText,
    quits: false,
  },
}
