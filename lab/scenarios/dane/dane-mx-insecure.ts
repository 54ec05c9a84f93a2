import { addresses, badCertificate, type Scenario } from '../../scenario.ts'
import { withCertificate } from '../../tls-scripts.ts'

export const daneMxInsecure: Scenario = {
  id: 'dane-mx-insecure',
  target: 'user.dane-mx-insecure.example',
  zone: {
    'user.dane-mx-insecure.example': { MX: [[10, 'mx.dane-mx-insecure.example']] },
    'mx.dane-mx-insecure.example': addresses(['127.77.20.14']),
  },
  hosts: {
    '127.77.20.14': {
      name: 'mx.dane-mx-insecure.example',
      script: withCertificate('self-signed'),
    },
  },
  signing: { 'dane-mx-insecure.example': {}, 'user.dane-mx-insecure.example': 'unsigned' },
  tlsa: { 'mx.dane-mx-insecure.example': [{ form: '3 1 1', of: 'leaf' }] },
  about:
    'The host has all that DANE wants, but the MX record that leads to it is not signed: whoever forges it leads elsewhere.',
  rules: ['D-2'],
  mutation: 'judge/dane.ts: an insecure MX answer is as good as a secure one',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['self-signed', 'dane-mx-insecure'],
    severities: { 'dane-mx-insecure': 'warning' },
    clears: ['dane-would-repair', 'tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'insecure', dane: 'valid' },
  },
}
