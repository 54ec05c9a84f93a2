import { addresses, allWell, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const nullMxWithOthers: Scenario = {
  id: 'null-mx-with-others',
  target: 'null-mx-with-others.example',
  zone: {
    'null-mx-with-others.example': {
      MX: [
        [0, '.'],
        [10, 'mx.null-mx-with-others.example'],
      ],
    },
    'mx.null-mx-with-others.example': addresses(['127.77.1.12']),
  },
  hosts: { '127.77.1.12': { name: 'mx.null-mx-with-others.example', script: { tls: soundTls } } },
  about: 'A null MX stands beside a real one, which it must not; the real one is tested.',
  rules: ['MX-7'],
  mutation:
    'judge: the rule null-mx-with-others is dropped; or mx.ts takes the "." for a host name',
  expect: {
    verdict: 'encrypted',
    exitCode: 0,
    judged: 1,
    finds: ['null-mx-with-others'],
    clears: ['null-mx', 'mx-without-address'],
    args: { 'null-mx-with-others': { others: 1 } },
    stages: allWell,
  },
}
