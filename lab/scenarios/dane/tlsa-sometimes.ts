import { allWell, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const tlsaSometimes: Scenario = {
  ...daneServer(
    'tlsa-sometimes',
    '127.77.20.90',
    { comeRound: true, connections: [withCertificate('healthy'), withCertificate('rsa')] },
    { form: '3 1 1', of: 'leaf', connection: 2 },
  ),
  about:
    'Two machines behind one address: the certificate of the first has no TLSA record, that of the second has one.',
  rules: ['D-14', 'contract: intermittent'],
  mutation: 'judge/dane.ts: the last connection decides',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-mismatch', 'intermittent'],
    clears: ['dane-without-tls'],
    stages: allWell,
    proof: { mx: 'secure', dane: 'invalid' },
    args: { intermittent: { first: 'encrypted', second: 'different-certificate' } },
    connections: 2,
  },
}
