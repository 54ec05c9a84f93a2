import { clearText, oneServer, type Scenario } from '../../scenario.ts'
import { getDiffieHellman } from 'node:crypto'

export const exportSuites: Scenario = {
  ...oneServer('export-suites', '127.77.66.11', {
    rawTls: {
      versions: [0x0301, 0x0302],
      // EXP-EDH-RSA-DES-CBC-SHA, EXP-RC4-MD5, AES128-SHA
      suites: [0x0014, 0x0003, 0x002f],
      dhPrime: getDiffieHellman('modp2').getPrime('hex'),
      acknowledges: [65281, 23, 22],
      fallbackScsv: true,
    },
  }),
  flags: ['--depth', 'full'],
  about:
    'The server accepts RSA and Diffie-Hellman of export strength, over a prime that thousands share.',
  rules: ['T-4', 'T-7'],
  mutation: 'weaknesses-of-dh.ts: the prime is not compared with those known',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: [
      'handshake-failed',
      'freak',
      'logjam',
      'shared-dh-prime',
      'rc4',
      'sweet32',
      'beast',
      'old-versions-accepted',
    ],
    clears: ['weak-dh', 'poodle', 'drown', 'single-des', 'null-suites', 'fallback-scsv-absent'],
    args: {
      freak: { suite: 'EXP-RC4-MD5', version: 'TLSv1.1' },
      logjam: { bits: 512 },
      'shared-dh-prime': { bits: 1024, origin: 'RFC 2409 group 2' },
    },
    stages: clearText,
    quits: false,
  },
}
