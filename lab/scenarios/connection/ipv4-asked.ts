import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const ipv4Asked: Scenario = {
  ...mailDomain('ipv4-asked', {
    mx: { at: ['127.77.2.16', 'fd77::2:16'], script: { tls: soundTls } },
  }),
  flags: ['--ipv4'],
  about:
    'Only IPv4 was asked for: the IPv6 address stands in the report as not asked, and nobody goes there.',
  rules: ['contract: --ipv4'],
  mutation: 'observe: --ipv4 is ignored, or drops the row instead of naming the reason',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['ipv6-unreachable', 'mx-unreachable'],
    at: {
      '127.77.2.16': { stages: allWell },
      'fd77::2:16': { because: 'not-asked', connections: 0 },
    },
    connections: 1,
  },
}
