import { addresses, badCertificate, type Scenario } from '../../scenario.ts'

const domain = 'user.dane-issuer-unsigned-domain.example'
const name = 'mx.dane-issuer-unsigned-domain.example'

export const daneIssuerUnsignedDomain: Scenario = {
  id: 'dane-issuer-unsigned-domain',
  target: domain,
  zone: { [domain]: { MX: [[10, name]] }, [name]: addresses(['127.77.20.104']) },
  hosts: {
    '127.77.20.104': {
      name,
      script: { tls: { certificate: { kind: 'healthy', names: [domain] } } },
    },
  },
  signing: { 'dane-issuer-unsigned-domain.example': {}, [domain]: 'unsigned' },
  tlsa: { [name]: [{ form: '2 1 1', of: 'issuer' }] },
  about:
    'The certificate is for the mail domain, but the MX record that leads from there to the host is not signed: the name of the domain does not count.',
  rules: ['D-2', 'D-11'],
  mutation:
    'right-server.ts: the mail domain is a reference identifier whatever its MX answer is worth',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['hostname-mismatch', 'tlsa-issuer-chain'],
    clears: ['dane-would-repair', 'dane-mx-insecure'],
    stages: badCertificate,
    proof: { mx: 'insecure', dane: 'invalid' },
  },
}
