import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneValid: Scenario = {
  ...daneServer(
    'dane-valid',
    '127.77.20.1',
    { tls: soundTls },
    { form: '3 1 1', of: 'leaf' },
    { form: '3 1 1', of: 'other' },
  ),
  about:
    'Everything is signed, and TLSA records name the key of the server and one that it does not show, as that of the next key would be.',
  rules: ['D-1', 'D-10', 'D-15', 'contract: verdict encrypted'],
  mutation:
    'judge/dane.ts: records are compared with the whole certificate whatever their selector; or rollover.ts: a record that fits nothing may not be of the next key',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    confidence: { min: 100, max: 100 },
    finds: [],
    clears: [
      'tlsa-mismatch',
      'tlsa-rollover',
      'tlsa-absent',
      'dane-mx-insecure',
      'dnssec-unavailable',
    ],
    stages: allWell,
    proof: {
      mx: 'secure',
      dane: 'valid',
      baseDomain: 'mx.dane-valid.example',
      rollover: { scheme: 'key-and-unseen', matches: ['leaf', 'none'] },
    },
    connections: 1,
  },
}
