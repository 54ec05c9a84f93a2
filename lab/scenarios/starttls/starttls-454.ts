import { oneServer, type Scenario } from '../../scenario.ts'
import { soundTls } from '../../tls-scripts.ts'

export const starttls454: Scenario = {
  ...oneServer('starttls-454', '127.77.5.12', {
    tls: soundTls,
    starttls: '454 4.7.0 TLS not available due to temporary reason',
  }),
  about:
    'STARTTLS is offered, and refused for the moment (454). Temporary: it says nothing lasting about TLS.',
  rules: ['ST-1', 'contract: 4xx is temporary'],
  mutation: 'judge: 454 counts like 554',
  expect: {
    verdict: 'inconclusive',
    exitCode: 3,
    judged: 0,
    confidence: null,
    finds: ['temporary-failure'],
    clears: ['starttls-absent', 'starttls-refused'],
    stages: { helo: 'ok', tls: 'temporary' },
  },
}
