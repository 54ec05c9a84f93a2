import { addresses, badCertificate, type Scenario } from '../../scenario.ts'

const domain = 'dane-issuer-aliased-domain.example'

export const daneIssuerAliasedDomain: Scenario = {
  id: 'dane-issuer-aliased-domain',
  target: domain,
  zone: {
    [domain]: { CNAME: `provider.${domain}` },
    [`provider.${domain}`]: { MX: [[10, `mx.${domain}`]] },
    [`mx.${domain}`]: addresses(['127.77.20.93']),
  },
  hosts: {
    '127.77.20.93': {
      name: `mx.${domain}`,
      script: {
        tls: {
          certificate: { kind: 'healthy', names: ['provider.dane-issuer-aliased-domain.example'] },
        },
      },
    },
  },
  signing: { [domain]: {} },
  tlsa: { [`mx.${domain}`]: [{ form: '2 1 1', of: 'issuer' }] },
  about:
    'The mail domain is an alias, and the certificate is for the name that it leads to: senders that use DANE take that name, too.',
  rules: ['D-11', 'MX-1'],
  mutation:
    'right-server.ts: the name at the end of the domain’s aliases is no reference identifier',
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
