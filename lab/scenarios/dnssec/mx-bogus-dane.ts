import { badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'
import { daneServer } from '../../right-server.ts'

export const mxBogusDane: Scenario = {
  ...daneServer(
    'mx-bogus-dane',
    '127.77.21.20',
    withCertificate('self-signed'),
    { form: '3 1 1', of: 'leaf' },
    { form: '3 1 1', of: 'other' },
  ),
  signing: {
    'mx-bogus-dane.example': {
      faults: [{ fault: 'wrong-signature', name: 'mx-bogus-dane.example', type: 15 }],
    },
  },
  about:
    'The host has all that DANE wants, and the MX record that leads to it has a wrong signature: that is forgery, not a lack of signatures, and DANE repairs nothing.',
  rules: ['D-3'],
  mutation: 'judge/dane.ts: any MX answer that is not secure is told as unsigned, or as secure',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 1,
    finds: ['dnssec-bogus', 'self-signed'],
    clears: ['dane-mx-insecure', 'dane-would-repair', 'tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'bogus', dane: 'valid' },
  },
}
