import { clearText, oneServer, type Scenario } from '../../scenario.ts'

export const sslOnly: Scenario = {
  ...oneServer('ssl-only', '127.77.23.16', {
    rawTls: {
      versions: [0x0300],
      // RC4-SHA, DES-CBC-SHA, EXP-RC4-MD5
      suites: [0x0005, 0x0009, 0x0003],
      ssl2CipherKinds: [0x010080, 0x020080],
    },
  }),
  flags: ['--depth', 'full'],
  about:
    'The server speaks SSL 2.0 and 3.0 alone, with suites of the 1990s; no client of today can talk to it.',
  rules: ['T-1', 'T-4', 'contract: inventory'],
  mutation: 'endpoint.ts: the inventory is left out where no handshake was completed',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: [
      'handshake-failed',
      'old-versions-accepted',
      'drown',
      'poodle',
      'freak',
      'rc4',
      'single-des',
    ],
    clears: ['starttls-absent'],
    stages: clearText,
    at: {
      '127.77.23.16': {
        otherCertificates: [],
        inventory: {
          atMost: 12,
          protocols: {
            SSLv2: 'yes',
            SSLv3: 'yes',
            TLSv1: 'no',
            'TLSv1.1': 'no',
            'TLSv1.2': 'no',
            'TLSv1.3': 'no',
          },
          weak: ['rc4', 'des', 'cbc-sha1', 'export', 'static-rsa'],
          ciphers: { SSLv2: ['SSL_CK_RC4_128_WITH_MD5', 'SSL_CK_RC4_128_EXPORT40_WITH_MD5'] },
        },
      },
    },
    quits: false,
  },
}
