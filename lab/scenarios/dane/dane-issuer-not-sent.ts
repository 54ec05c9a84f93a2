import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneIssuerNotSent: Scenario = {
  ...daneServer(
    'dane-issuer-not-sent',
    '127.77.20.25',
    { tls: soundTls },
    { form: '2 1 1', of: 'root' },
  ),
  about:
    'The TLSA record names the root, which the server does not send: senders have nothing to compare.',
  rules: ['D-11', 'D-14'],
  mutation: 'match-tlsa.ts: anchors of our own store stand in for what was not sent',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['tlsa-mismatch'],
    clears: [],
    stages: allWell,
    proof: { mx: 'secure', dane: 'invalid' },
  },
}
