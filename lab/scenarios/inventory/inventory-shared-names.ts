import { allWell, mailDomain, type Scenario } from '../../scenario.ts'

const id = 'inventory-shared-names'
const script = {
  tls: {
    certificate: { kind: 'healthy', names: [`a.${id}.example`] },
    byServerName: { [`b.${id}.example`]: { kind: 'healthy', names: [`b.${id}.example`] } },
  },
} as const

export const inventorySharedNames: Scenario = {
  ...mailDomain(id, {
    a: { at: ['127.77.123.1'], script },
    b: { at: ['127.77.123.1'], script },
  }),
  flags: ['--depth', 'full'],
  about:
    'Two MX names lead to one address that has a certificate for each: the address is spared, and what depends on the certificate is not taken over.',
  rules: ['contract: --max-connections', 'contract: inventory'],
  mutation:
    'take-inventory.ts: certificates are not compared; or the connections of the other name do not count',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 2,
    endpoints: 2,
    finds: [],
    clears: ['hostname-mismatch'],
    stages: allWell,
    connections: 12,
    at: {
      '127.77.123.1': {
        inventory: { atMost: 12, protocols: { 'TLSv1.2': 'yes', TLSv1: 'no', SSLv2: 'no' } },
      },
    },
    quits: false,
  },
}
