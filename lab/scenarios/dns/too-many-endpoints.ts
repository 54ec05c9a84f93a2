import { mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

const forty = Array.from({ length: 40 }, (_, index) => `127.77.1.${200 + index}`)

export const tooManyEndpoints: Scenario = {
  ...mailDomain('too-many-endpoints', { mx: { at: forty, script: { tls: soundTls } } }),
  about:
    'One host with forty addresses. No more than 32 are visited; the others stand in the report as left out.',
  rules: ['contract: at most 32 endpoints'],
  mutation: 'observe: the limit of endpoints is not kept',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    scope: 'some',
    judged: 32,
    endpoints: 40,
    finds: ['too-many-endpoints'],
    clears: ['mx-unreachable'],
    args: { 'too-many-endpoints': { skipped: 8, limit: 32 } },
    at: { '127.77.1.239': { because: 'budget', connections: 0 } },
    connections: 32,
  },
}
