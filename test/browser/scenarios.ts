import { policyLines, withPolicy } from '../../lab/right-server.ts'
import { mailDomain, oneServer, type Scenario } from '../../lab/scenario.ts'
import type { SmtpScript } from '../../lab/smtp-script.ts'
import { soundTls } from '../../lab/tls-scripts.ts'

/** Worlds that only pages need: they are watched, not judged. */

const watched: Pick<Scenario, 'about' | 'rules' | 'mutation' | 'expect'> = {
  about: 'For the pages alone.',
  rules: [],
  mutation: '',
  expect: { verdict: 'encrypted', exitCode: 0, finds: [], clears: [] },
}

const taking = (delayMs: number): SmtpScript => ({
  greeting: { say: '220 ready', delayMs },
  ehlo: { say: ['250-ready', '250 STARTTLS'], delayMs },
  starttls: { say: '220 go ahead', delayMs },
  secureEhlo: { say: '250 ready', delayMs },
  secureMail: { say: '250 fine', delayMs },
  tls: soundTls,
})

const inClear = (delayMs: number): SmtpScript => ({
  ...taking(delayMs),
  ehlo: { say: '250 ready', delayMs },
  tls: null,
})

/** Three addresses, each slower than the one before it, so that people can watch. */
export const slowly: Scenario = {
  ...mailDomain('slowly', {
    mx1: { preference: 10, at: ['127.77.200.1'], script: taking(150) },
    mx2: { preference: 10, at: ['127.77.200.2'], script: inClear(300) },
    mx3: { preference: 20, at: ['127.77.200.3'], script: taking(450) },
  }),
  ...watched,
}

/** Says nothing, so that its check runs for as long as a test looks. */
export const endless: Scenario = {
  ...mailDomain('endless', {
    mx1: { preference: 10, at: ['127.77.201.1'], script: { tls: soundTls } },
    mx2: { preference: 20, at: ['127.77.201.2'], script: { greeting: { ends: 'silence' } } },
  }),
  ...watched,
}

/** Would run, sound an alarm and load from elsewhere if any of it became markup; and it turns the text around. */
const markup =
  '"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>\u202eevil\u2066' +
  "' onfocus='alert(4)' autofocus=' <style>*{display:none}</style></pre></td></table>--><base href=//evil.example/>"
const escapes = `\x1b[2J\x1b]0;owned\x07\x9b31m${Buffer.from(markup).toString('latin1')}`

/** Markup, escapes and bidi characters wherever others may write. */
export const hostile: Scenario = {
  ...withPolicy(
    oneServer('hostile-pages', '127.77.202.1', {
      greeting: `220 ${escapes}`,
      ehlo: [`250-${escapes}`, `250-X${escapes}`, `250-SIZE ${escapes}`, '250 STARTTLS'],
      starttls: `220 ${escapes}`,
      tls: { certificate: { kind: 'hostile-subject' } },
      secureEhlo: [`250-${escapes}`, `250 ${escapes}`],
      secureMail: `550 5.7.1 ${escapes}`,
      quit: `221 ${escapes}`,
    }),
    {
      address: '127.77.202.2',
      records: ['v=STSv1; id=20261123a;', `v=STSv1${markup.slice(0, 200)}`],
      policy: [...policyLines('hostile-pages.example'), `mx: ${escapes}`, `${escapes}: ${escapes}`],
    },
  ),
  ...watched,
}

/** The same with a policy that is taken, beside keys nobody knows; and a TLSRPT record that is none. */
export const hostilePolicy: Scenario = {
  ...withPolicy(
    oneServer('hostile-policy', '127.77.202.3', {
      greeting: `554 5.7.1 ${escapes}`,
    }),
    {
      address: '127.77.202.4',
      policy: [...policyLines('hostile-policy.example'), `x-${markup}: ${markup}`],
    },
  ),
  ...watched,
}
