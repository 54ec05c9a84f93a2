import { badCertificate, type Scenario } from '../../scenario.ts'
import { daneServer } from '../../right-server.ts'

export const daneIssuerDomainName: Scenario = {
  ...daneServer(
    'dane-issuer-domain-name',
    '127.77.20.27',
    { tls: { certificate: { kind: 'healthy', names: ['dane-issuer-domain-name.example'] } } },
    { form: '2 1 1', of: 'issuer' },
  ),
  about:
    'The certificate is for the mail domain, not for its host: senders that use DANE take both names.',
  rules: ['D-11'],
  mutation: 'base-domain.ts: the mail domain is no reference identifier',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['hostname-mismatch', 'dane-would-repair'],
    clears: ['tlsa-mismatch'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'valid' },
  },
}
