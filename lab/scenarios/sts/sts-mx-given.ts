import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

const id = 'sts-mx-given'
const host = `new.other.${id}.example`
const plain = {
  id,
  target: `${id}.example[${host}:25]`,
  zone: {
    [`${id}.example`]: { MX: [[10, `mx.${id}.example`]] as const },
    [host]: addresses(['127.77.22.36']),
  },
  hosts: { '127.77.22.36': { name: host, script: { tls: soundTls } } },
}

export const stsMxGiven: Scenario = {
  ...withPolicy(plain, { address: '127.77.22.136' }),
  about:
    'A new server is tried for a domain whose enforced policy does not list it: senders would not go there.',
  rules: ['S-6', 'contract: domain[mxhost:port]'],
  mutation: 'observe.ts: nothing is asked about the domain where a host was given',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-mx-not-listed'],
    clears: ['sts-pattern-unused', 'hostname-mismatch'],
    stages: allWell,
    proof: { sts: 'valid', tlsRpt: 'absent' },
    args: { 'sts-mx-not-listed': { host, patterns: [`*.${id}.example`], mode: 'enforce' } },
  },
}
