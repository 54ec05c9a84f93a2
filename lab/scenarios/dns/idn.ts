import { allWell, mailDomain, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const idn: Scenario = {
  ...mailDomain('xn--bcher-kva', { mx: { at: ['127.77.1.21'], script: { tls: soundTls } } }),
  id: 'idn',
  target: 'Bücher.example',
  about: 'An international domain, typed as people write it.',
  rules: ['contract: international domain', 'RFC 5891'],
  mutation: 'parse-target.ts: the name is asked for without conversion to A-labels',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: [],
    clears: ['domain-not-found', 'hostname-mismatch'],
    stages: allWell,
  },
}
