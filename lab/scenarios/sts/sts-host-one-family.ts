import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

const scenario = withPolicy(oneServer('sts-host-one-family', '127.77.22.33', { tls: soundTls }), {
  address: '127.77.22.133',
})
const web = scenario.web['127.77.22.133']
const host = 'mta-sts.sts-host-one-family.example'

export const stsHostOneFamily: Scenario = {
  ...scenario,
  zone: { ...scenario.zone, [host]: { A: ['127.77.22.133'], AAAA: ['fd77::22:133'] } },
  web: { ...scenario.web, ...(web ? { 'fd77::22:133': { ...web, refuses: true } } : {}) },
  about:
    'The policy host has an IPv6 address where nobody answers: the policy comes over IPv4, later than it could.',
  rules: ['S-9'],
  mutation: 'observe/policy-host.ts: the addresses that failed before are forgotten',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['sts-policy-host-family'],
    clears: ['sts-policy-unavailable'],
    stages: allWell,
    proof: { sts: 'valid' },
    args: { 'sts-policy-host-family': { host, family: 'IPv6', reason: 'unreached' } },
    severities: { 'sts-policy-host-family': 'info' },
  },
}
