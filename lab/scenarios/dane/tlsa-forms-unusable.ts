import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

const digest = { hex: 'ab'.repeat(32) }

export const tlsaFormsUnusable: Scenario = {
  ...daneServer(
    'tlsa-forms-unusable',
    '127.77.20.103',
    { tls: soundTls },
    { form: '3 1 1', of: { hex: 'ab'.repeat(31) } },
    { form: '3 7 1', of: digest },
    { form: '3 1 9', of: digest },
    { form: '9 1 1', of: digest },
    { form: '0 1 1', of: digest },
    { form: '3 0 0', of: digest },
  ),
  about:
    'Six TLSA records, none of use: cut off, numbers that mean nothing, for public CAs, and no certificate at all. TLS is a must, nothing is verified.',
  rules: ['D-9', 'D-17'],
  mutation: 'tlsa.ts: a digest of the wrong length is compared',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-unusable'],
    clears: ['tlsa-mismatch', 'dane-without-tls', 'tlsa-rollover'],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'unusable',
      rollover: {
        scheme: 'none',
        matches: ['unusable', 'unusable', 'unusable', 'unusable', 'unusable', 'unusable'],
      },
    },
    args: { 'tlsa-unusable': { reason: 'digest-length' } },
    connections: 1,
  },
}
