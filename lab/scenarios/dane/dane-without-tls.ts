import { clearText, type Scenario } from '../../scenario.ts'
import { daneServer } from '../../right-server.ts'

export const daneWithoutTls: Scenario = {
  ...daneServer(
    'dane-without-tls',
    '127.77.20.7',
    {},
    { form: '3 1 1', of: { hex: 'ab'.repeat(32) } },
  ),
  about: 'TLSA records, but no STARTTLS: senders that use DANE never fall back to clear text.',
  rules: ['D-14'],
  mutation: 'judge/dane.ts: without a chain nothing is said of DANE',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    judged: 1,
    finds: ['starttls-absent', 'dane-without-tls'],
    clears: ['tlsa-mismatch'],
    stages: clearText,
    proof: { mx: 'secure', dane: 'invalid' },
  },
}
