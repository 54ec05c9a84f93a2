import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneExpired: Scenario = {
  ...daneServer('dane-expired', '127.77.20.5', withCertificate('expired-wrong-name'), {
    form: '3 1 1',
    of: 'leaf',
  }),
  about:
    'The certificate has expired and has another name, but its key is the one of the TLSA record: neither counts there.',
  rules: ['D-10'],
  mutation: 'match-tlsa.ts: name or dates are compared for usage 3',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['expired', 'hostname-mismatch', 'dane-would-repair'],
    clears: ['tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
