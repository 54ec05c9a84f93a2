import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createScenarioRunner, type ScenarioRunner } from '../lab/run-scenario.ts'
import type { Scenario } from '../lab/scenario.ts'
import { scenarios } from '../lab/scenarios/index.ts'
import { type Lab, startLab } from '../lab/start-lab.ts'
import { findEntry } from '../src/catalogue/catalogue.ts'
import type { Report } from '../src/model/report.ts'
import { presentEntry } from '../src/present/explain.ts'
import { makeMatter } from '../src/present/page.ts'
import { tellAnswer } from '../src/present/tell/answer.ts'
import { makeTextPresenter } from '../src/present/text.ts'

/*
 * The three negative results of the guide, rebuilt in the lab and read in German: whatever its explanatory pages
 * say must stand in the report or behind `mxseal explain`, so that nobody needs those pages.
 */

const results: readonly {
  readonly id: string
  readonly headline: string
  /** Encrypted? To whom? What to do? */
  readonly sentences: readonly [RegExp, RegExp, RegExp]
  readonly report: readonly RegExp[]
  /** The code behind which more is explained, and what must be said there. */
  readonly explained: readonly (readonly [string, readonly RegExp[]])[]
}[] = [
  {
    id: 'guide-1-no-tls',
    headline: 'NICHT VERSCHLÜSSELT (Ergebnis 1: kein TLS)',
    sentences: [
      /^Nein: E-Mails an guide-1-no-tls\.example werden unverschlüsselt übertragen, denn keine der 7 /,
      /jeder mitlesen und verändern, und nichts belegt, dass sie beim richtigen Server ankommen/,
      /^Der Betreiber der Mailserver muss STARTTLS mit TLS 1\.2 .* senden Sie bis dahin nichts Vert/,
    ],
    report: [
      /OK [^F]*OK [^F]*OK [^F]*FEHLER FEHLER FEHLER OK/,
      /Durchschnitt +100% +100% +100% +0% +0% +0% +100%/,
      /TLS: STARTTLS und Handshake gelungen\. Cert: Zertifikat gültig\./,
      /FEHLER bei TLS, Cert oder Secure: Absender mit der Regel „TLS 1\.2 und gültiges Zertifikat, sonst Klartext“ senden an diese Adresse im Klartext/,
      /From wurde nach misslungener Stufe TLS im Klartext versucht/,
      /TLS 1\.2 und gültiges Zertifikat, sonst Klartext +nie: Klartext/,
      /In seiner Antwort auf EHLO fehlt STARTTLS/,
    ],
    explained: [['no-tls', [/sendet im Klartext/, /smtpd_tls_security_level = may/]]],
  },
  {
    id: 'guide-2-old-tls',
    headline: 'VERALTETE VERSCHLÜSSELUNG (Ergebnis 2: TLS 1.1 oder älter)',
    sentences: [
      /^Nicht sicher: .* nur mit einem veralteten Verfahren .* nichts Neueres als TLS 1\.1\.$/,
      /gilt als unsicher; Absender, die TLS 1\.2 verlangen, übertragen deshalb im Klartext oder gar/,
      /muss TLS 1\.2 und TLS 1\.3 einschalten/,
    ],
    report: [
      /Vertrauenswert +40 von 100/,
      /Die Stufen gelingen auch mit veraltetem TLS; welche Version es war, steht unter Verschlüss/,
      /TLS 1\.1/,
      /Nur veraltete TLS-Version \(old-tls-version\)/,
      /TLS 1\.2 und gültiges Zertifikat, sonst Klartext +nie: Klartext/,
    ],
    explained: [
      ['old-tls', [/RFC 8996/, /sendet im Klartext/, /smtpd_tls_protocols = >=TLSv1\.2/]],
    ],
  },
  {
    id: 'guide-3-private-ca',
    headline: 'ZERTIFIKAT NICHT GÜLTIG (Ergebnis 3)',
    sentences: [
      /^Nicht verlässlich: .* verschlüsselt werden, es ist aber nicht belegt, dass sie beim richtige/,
      /^Absender, die ein gültiges Zertifikat verlangen, übertragen deshalb im Klartext oder gar nicht/,
      /muss ein gültiges Zertifikat für den Hostnamen aus dem MX-Eintrag einrichten/,
    ],
    report: [
      /OK [^F]*OK [^F]*OK [^F]*OK [^F]*FEHLER OK [^F]*OK/,
      /Durchschnitt +100% +100% +100% +100% +0% +100% +100%/,
      /FEHLER bei TLS, Cert oder Secure: /,
      /Name bestätigt: mail1\.guide-3-private-ca\.example = /,
      /Zertifikat 2 von 2: FEHLER: Zertifikat einer eigenen Zertifizierungsstelle/,
      /Vertrauenswert +70 von 100/,
    ],
    explained: [
      [
        'invalid-certificate',
        [
          /abgelaufen, selbst signiert, gesperrt oder auf einen anderen Namen ausgestellt/,
          /vollständiger Vertrauenspfad aus gültigen Zertifikaten/,
          /sendet im Klartext/,
        ],
      ],
      ['expired', [/abgelaufen/]],
      ['incomplete-chain', [/Zwischenzertifikat/]],
      ['revoked', [/gesperrt/]],
      ['self-signed', [/selbst/i]],
    ],
  },
]

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

void describe('the three results of the guide need no explanatory page, in German', () => {
  const chosen = results.flatMap(({ id }) => scenarios.find((one) => one.id === id) ?? [])
  let lab: Lab
  let run: ScenarioRunner
  before(async () => {
    lab = await startLab(chosen)
    run = createScenarioRunner(lab)
  })
  after(() => lab.stop())

  for (const { id, headline, sentences, report: inReport, explained } of results) {
    void test(headline, async () => {
      const scenario: Scenario | undefined = chosen.find((one) => one.id === id)
      assert.ok(scenario)
      const report: Report = await run(scenario)
      const answer = tellAnswer(makeMatter(report, 'de', findEntry))
      assert.equal(answer.headline, headline)
      assert.equal(answer.sentences.length, 3)
      for (const [index, sentence] of sentences.entries())
        assert.match(answer.sentences[index] ?? '', sentence)
      const options = { lang: 'de', colour: false, verbose: true, width: 100 } as const
      const text = flat(makeTextPresenter(findEntry)(report, options))
      for (const expected of inReport) assert.match(text, expected)
      assert.match(text, /Mehr zum Urteil und zu jedem Code in Klammern: mxseal explain CODE/)
      for (const [code, told] of explained) {
        const entry = findEntry(code)
        assert.ok(entry, code)
        const explanation = flat(presentEntry(entry, 'de', 100))
        for (const expected of told) assert.match(explanation, expected, code)
      }
    })
  }
})
