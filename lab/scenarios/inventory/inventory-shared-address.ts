import { allWell, mailDomain, type Scenario } from '../../scenario.ts'

const id = 'inventory-shared-address'
const script = {
  tls: { certificate: { kind: 'healthy', names: [`a.${id}.example`, `b.${id}.example`] } },
} as const

export const inventorySharedAddress: Scenario = {
  ...mailDomain(id, {
    a: { at: ['127.77.123.10'], script },
    b: { at: ['127.77.123.10'], script },
  }),
  flags: ['--depth', 'full'],
  about:
    'Two MX names lead to one address with one certificate: one server, asked once, within twelve connections together.',
  rules: ['contract: --max-connections', 'contract: inventory'],
  mutation:
    'visit-hosts.ts: each endpoint has a ledger of its own; or the second asks everything again',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 2,
    endpoints: 2,
    finds: [],
    clears: ['hostname-mismatch'],
    stages: allWell,
    connections: 11,
    at: { '127.77.123.10': { connections: 11, inventory: { complete: true, atMost: 12 } } },
    quits: false,
  },
}
