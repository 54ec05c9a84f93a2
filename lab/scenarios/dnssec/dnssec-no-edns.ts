import { allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { signedServer } from '../../right-server.ts'

const id = 'dnssec-no-edns'
const server = signedServer(id, '127.77.21.31', { tls: soundTls })

export const dnssecNoEdns: Scenario = {
  ...server,
  zone: {
    ...server.zone,
    [`${id}.example`]: { ...server.zone[`${id}.example`], fault: 'formerr-edns' },
  },
  about:
    'The zone is signed, and our resolver answers FORMERR to EDNS: what comes without EDNS comes without signatures, and that is no fault of the zone.',
  rules: ['contract: dnssec-unavailable', 'RFC 6891 7'],
  mutation: 'resolver-weakness.ts: no answer says anything of the resolver',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['dnssec-unavailable'],
    clears: ['dnssec-bogus', 'mx-lookup-failed', 'dane-mx-insecure'],
    stages: allWell,
    proof: { mx: 'indeterminate' },
    args: { 'dnssec-unavailable': { reason: 'resolver-strips-dnssec' } },
  },
}
