import { addresses, badCertificate, type Scenario } from '../../scenario.ts'

const domain = 'dane-issuer-alias-itself.example'

export const daneIssuerAliasItself: Scenario = {
  id: 'dane-issuer-alias-itself',
  target: domain,
  zone: {
    [domain]: { CNAME: `provider.${domain}` },
    [`provider.${domain}`]: { MX: [[10, `mx.${domain}`]] },
    [`mx.${domain}`]: addresses(['127.77.20.94']),
  },
  hosts: {
    '127.77.20.94': {
      name: `mx.${domain}`,
      script: {
        tls: { certificate: { kind: 'healthy', names: ['dane-issuer-alias-itself.example'] } },
      },
    },
  },
  signing: { [domain]: {} },
  tlsa: { [`mx.${domain}`]: [{ form: '2 1 1', of: 'issuer' }] },
  about:
    'The mail domain is an alias, and the certificate is for the domain itself: senders that use DANE take that name, too.',
  rules: ['D-11', 'MX-1'],
  mutation: 'base-domain.ts: an aliased mail domain is no reference identifier',
  expect: {
    verdict: 'invalid-certificate',
    exitCode: 1,
    judged: 1,
    finds: ['hostname-mismatch', 'dane-would-repair'],
    clears: ['tlsa-mismatch', 'tlsa-issuer-chain'],
    stages: badCertificate,
    proof: { mx: 'secure', dane: 'valid', rollover: { scheme: 'issuer', matches: ['issuer'] } },
  },
}
