import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const daneWouldRepair: Scenario = {
  ...daneServer('dane-would-repair', '127.77.20.4', withCertificate('self-signed'), {
    form: '3 1 1',
    of: 'leaf',
  }),
  about:
    'A self-signed certificate, worthless to the guide’s sender, and a signed TLSA record that names its key: senders that use DANE know the server by it.',
  rules: ['D-10'],
  mutation: 'judge/dane.ts: a record of usage 3 asks for a trusted chain',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['self-signed', 'dane-would-repair'],
    clears: ['tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
