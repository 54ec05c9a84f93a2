import { addresses, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const forgedAnswer: Scenario = {
  id: 'forged-answer',
  target: 'forged-answer.example',
  zone: {
    'forged-answer.example': { MX: [[10, 'mx.forged-answer.example']], fault: 'wrong-id' },
    'mx.forged-answer.example': addresses(['127.77.1.27']),
  },
  hosts: { '127.77.1.27': { name: 'mx.forged-answer.example', script: { tls: soundTls } } },
  flags: ['--timeout', '1'],
  about: 'Answers come with the wrong ID, as from somebody who guesses. They must not be believed.',
  rules: ['MX-2', 'RFC 5452 9.1'],
  mutation: 'dns-client: the ID of an answer is not compared',
  expect: {
    verdict: 'dns-error',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['mx-lookup-failed'],
    clears: ['no-mail-host', 'implicit-mx'],
    connections: 0,
  },
}
