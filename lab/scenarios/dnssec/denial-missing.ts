import { type Scenario } from '../../scenario.ts'
import { signedServer } from '../../right-server.ts'

export const denialMissing: Scenario = {
  ...signedServer('denial-missing', '127.77.21.7', 'refuses', { faults: [{ fault: 'no-denial' }] }),
  zone: { 'denial-missing.example': { TXT: ['no mail here'] } },
  hosts: {},
  about:
    'The zone is signed, has no MX record and no address, and does not prove it: somebody may have taken them away.',
  rules: ['D-3', 'RFC 4035 5.4'],
  mutation: 'judge-rrset.ts: an empty answer without proof is believed',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    finds: ['dnssec-bogus', 'no-mail-host'],
    clears: ['domain-not-found'],
    proof: { mx: 'bogus' },
    args: { 'dnssec-bogus': { type: 'MX', reason: 'denial-missing' } },
  },
}
