import { allWell, oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'
import { withPolicy } from '../../right-server.ts'

const address = '127.77.22.134'
const server = oneServer('sts-host-both-families', '127.77.22.34', { tls: soundTls })
const scenario = withPolicy(server, { address })
const web = scenario.web[address]
const host = 'mta-sts.sts-host-both-families.example'

export const stsHostBothFamilies: Scenario = {
  ...scenario,
  zone: { ...scenario.zone, [host]: { A: [address], AAAA: ['fd77::22:134'] } },
  web: { ...scenario.web, ...(web ? { 'fd77::22:134': web } : {}) },
  about: 'The policy host answers over IPv4 and IPv6.',
  rules: ['S-9'],
  mutation: 'observe/policy-host.ts: a family that the fetch did not need counts as unreached',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['sts-policy-host-family', 'sts-policy-unavailable'],
    stages: allWell,
    proof: { sts: 'valid' },
  },
}
