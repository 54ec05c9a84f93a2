import { clearText, mailDomain, type Scenario } from '../../scenario.ts'

const sevenAddresses = [12, 13, 24, 25, 26, 31, 32].map((last) => `127.77.0.${100 + last}`)

export const guide1NoTls: Scenario = {
  ...mailDomain('guide-1-no-tls', { mxa: { at: sevenAddresses, script: {} } }),
  about:
    'The guide’s first result: one host with seven addresses, none of which offers STARTTLS. The test goes on ' +
    'in clear text to MAIL FROM, as a sender would.',
  rules: ['contract: verdict no-tls', 'ST-1', 'MX-5'],
  mutation:
    'visit.ts: a missing STARTTLS ends the visit; observe: only the first address is visited',
  expect: {
    verdict: 'no-tls',
    exitCode: 1,
    scope: 'all',
    judged: 7,
    endpoints: 7,
    confidence: { min: 0, max: 0 },
    finds: ['starttls-absent'],
    clears: ['starttls-masked', 'intermittent', 'handshake-failed'],
    stages: clearText,
    connections: 14,
  },
}
