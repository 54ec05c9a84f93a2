import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const labels = Array.from(
  { length: 24 },
  (_, index) => `mail-exchanger-with-a-long-name-${index + 1}`,
)

export const manyMxOverTcp: Scenario = {
  ...mailDomain(
    'many-mx-over-tcp',
    Object.fromEntries(
      labels.map((label, index) => [
        label,
        { preference: index + 1, at: [`127.77.1.${100 + index}`], script: { tls: soundTls } },
      ]),
    ),
  ),
  about:
    'So many MX records that the answer does not fit into UDP: it is cut and must be fetched over TCP.',
  rules: ['MX-5', 'RFC 7766 5'],
  mutation: 'dns-client: the cut UDP answer (TC) is used as it came',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 24,
    endpoints: 24,
    finds: [],
    clears: ['too-many-endpoints', 'mx-lookup-failed'],
    stages: allWell,
    connections: 24,
  },
}
