import { clearText, type Scenario } from '../../scenario.ts'
import { daneServer } from '../../right-server.ts'

export const tlsaUnusableWithoutTls: Scenario = {
  ...daneServer(
    'tlsa-unusable-without-tls',
    '127.77.20.11',
    {},
    { form: '3 1 9', of: { hex: 'ab'.repeat(32) } },
  ),
  about:
    'A TLSA record of an unknown matching type, and no STARTTLS: even a useless record forbids clear text.',
  rules: ['D-9', 'D-14'],
  mutation: 'judge/dane.ts: unusable records do not ask for TLS',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['starttls-absent', 'dane-without-tls', 'tlsa-unusable'],
    clears: [],
    stages: clearText,
    proof: { mx: 'secure', dane: 'invalid' },
  },
}
