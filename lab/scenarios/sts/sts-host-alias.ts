import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

const id = 'sts-host-alias'
const address = '127.77.22.137'
const scenario = withPolicy(oneServer(id, '127.77.22.37', { tls: soundTls }), { address })

export const stsHostAlias: Scenario = {
  ...scenario,
  zone: {
    ...scenario.zone,
    [`mta-sts.${id}.example`]: { CNAME: `policies.provider.${id}.example` },
    [`policies.provider.${id}.example`]: { A: [address] },
  },
  about:
    'The policy host is an alias of a provider’s server, which has a certificate for the domain’s own name.',
  rules: ['S-3'],
  mutation: 'sts.ts: the certificate must have the name at the end of the alias',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['sts-policy-host-certificate', 'sts-policy-unavailable'],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
