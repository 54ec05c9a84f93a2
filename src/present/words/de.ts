import type { Circumstances, Count, Phrases, Untried } from './en.ts'
import { certificateProblems } from './certificate-problems.ts'
import { problems } from './problems.ts'
import { inventory } from './inventory.ts'
import { probes } from './probes.ts'
import { rightServer } from './right-server.ts'
import { senders } from './senders.ts'
import { standards } from './standards.ts'
import { steps } from './steps.ts'

/** The phrases of the presenters in German, for administrations. A data file: longer than others may be. */

const addresses = (count: number) => (count === 1 ? '1 Adresse' : `${count} Adressen`)
const servers = (count: number) =>
  count === 1 ? '1 Mailserver-Adresse' : `${count} Mailserver-Adressen`

function concerned({ bad, judged, total }: Count): string {
  const isPart = judged < total
  const which = isPart ? ` (im DNS stehen ${total})` : ''
  if (judged === 1) {
    return `die einzige ${isPart ? 'bewertbare ' : ''}Mailserver-Adresse${which}`
  }
  const named = `${isPart ? 'bewertbaren ' : ''}Mailserver-Adressen${which}`
  if (bad < judged) {
    return `${bad} der ${judged} ${named}`
  }
  return judged === 2
    ? `beide ${isPart ? 'bewertbaren ' : ''}Mailserver-Adressen${which}`
    : `alle ${judged} ${named}`
}

/** "bietet keine", "keine der 7 … bietet eine": all that were judged. */
function noneOf(count: Count): string {
  const { judged } = count
  const each = concerned(count).replace(/^alle \d+|^beide/, '')
  return judged === 1
    ? `${concerned(count)} bietet keine`
    : `keine der ${judged === 2 ? 'beiden' : judged}${each} bietet eine`
}

/** Behind „zeigt“, „zeigen“. */
const shownCertificates = {
  invalid: 'ein Zertifikat, das nicht gültig ist',
  none: 'gar kein Zertifikat',
  both: 'ein Zertifikat, das nicht gültig ist, oder gar keines',
}

const nothingJudged =
  'Bewertet wurde deshalb nichts; das spricht weder für noch gegen die Gegenstelle.'

export const de = {
  mailTo: (name: string, isHost: boolean) =>
    isHost ? `E-Mails über ${name}` : `E-Mails an ${name}`,
  headlines: {
    encrypted: 'VERSCHLÜSSELT',
    encryptedSoFar: 'VERSCHLÜSSELT, soweit prüfbar',
    'invalid-certificate': 'ZERTIFIKAT NICHT GÜLTIG (Ergebnis 3)',
    noCertificate: 'KEIN ZERTIFIKAT (Ergebnis 3)',
    'old-tls': 'VERALTETE VERSCHLÜSSELUNG (Ergebnis 2: TLS 1.1 oder älter)',
    'no-tls': 'NICHT VERSCHLÜSSELT (Ergebnis 1: kein TLS)',
    noTlsSometimes: 'NICHT IMMER VERSCHLÜSSELT (Ergebnis 1: kein TLS)',
    'no-mail': 'NIMMT KEINE E-MAILS AN',
    notJudged: 'NICHT BEWERTET',
    bogus: 'NICHT BEWERTET: Die DNSSEC-Prüfung der DNS-Einträge schlägt fehl',
  },
  answers: {
    concerned,
    encrypted: (mail: string, { judged, total }: Count, { isGiven }: Circumstances) => [
      `Ja: ${mail} werden verschlüsselt übertragen, mit TLS 1.2 oder neuer.`,
      judged < total
        ? `${judged} von ${servers(total)} ${judged === 1 ? 'konnte' : 'konnten'} bewertet werden; ${judged === 1 ? 'sie wies' : 'jede davon wies'} sich mit einem gültigen Zertifikat als ${isGiven ? 'der angegebene' : 'der im DNS genannte'} Server aus.`
        : judged === 1
          ? `Die einzige Mailserver-Adresse wies sich mit einem gültigen Zertifikat als ${isGiven ? 'der angegebene' : 'der im DNS genannte'} Server aus.`
          : `${judged === 2 ? 'Beide Mailserver-Adressen' : `Alle ${servers(judged)}`} wiesen sich mit einem gültigen Zertifikat als ${isGiven ? 'der angegebene' : 'die im DNS genannten'} Server aus.`,
    ],
    nameUnproven:
      'der DNS-Eintrag selbst ist aber weder durch DNSSEC noch durch MTA-STS gegen Fälschung geschützt',
    rest: {
      nothing: 'Es ist nichts zu tun.',
      warnings:
        'Es funktioniert so; was trotzdem in Ordnung gebracht werden sollte, steht unten bei den Warnungen.',
      unjudged: (count: number) =>
        `Warum die ${count === 1 ? 'andere nicht bewertet werden konnte' : 'übrigen nicht bewertet werden konnten'}, steht unten bei den Befunden.`,
      notAsked: (count: number): string =>
        count === 1
          ? 'Die andere wurde nicht geprüft, weil es bei dieser Prüfung nicht verlangt war'
          : 'Die übrigen wurden nicht geprüft, weil es bei dieser Prüfung nicht verlangt war',
      seeWarnings: 'siehe auch die Warnungen unten',
    },
    'no-tls': (mail: string, count: Count, { isIntermittent }: Circumstances) => [
      isIntermittent
        ? `Nicht verlässlich: ${mail} werden unter Umständen unverschlüsselt übertragen, denn ${concerned(count)} ${count.bad === 1 ? 'bot' : 'boten'} nicht jedes Mal eine funktionierende Verschlüsselung an.`
        : count.bad < count.judged
          ? `Nicht verlässlich: ${mail} werden unter Umständen unverschlüsselt übertragen, denn ein Absender nimmt den Server, der gerade antwortet, und ${concerned(count)} ${count.bad === 1 ? 'bietet' : 'bieten'} keine funktionierende Verschlüsselung an.`
          : `Nein: ${mail} werden unverschlüsselt übertragen, denn ${noneOf(count)} funktionierende Verschlüsselung an.`,
      'Unterwegs kann sie jeder mitlesen und verändern, und nichts belegt, dass sie beim richtigen Server ankommen.',
      'Der Betreiber der Mailserver muss STARTTLS mit TLS 1.2 oder neuer und einem gültigen Zertifikat einschalten; senden Sie bis dahin nichts Vertrauliches auf diesem Weg.',
    ],
    'old-tls': (mail: string, count: Count) => [
      `Nicht sicher: ${mail} werden nur mit einem veralteten Verfahren verschlüsselt, denn ${concerned(count)} ${count.bad === 1 ? 'beherrscht' : 'beherrschen'} nichts Neueres als TLS 1.1.`,
      'Diese Verschlüsselung gilt als unsicher; Absender, die TLS 1.2 verlangen, übertragen deshalb im Klartext oder gar nicht.',
      'Der Betreiber der Mailserver muss TLS 1.2 und TLS 1.3 einschalten; senden Sie bis dahin nichts Vertrauliches auf diesem Weg.',
    ],
    'invalid-certificate': (mail: string, count: Count, { isGiven, shown }: Circumstances) => [
      `Nicht verlässlich: ${mail} können zwar verschlüsselt werden, es ist aber nicht belegt, dass sie beim richtigen Server ankommen, denn ${concerned(count)} ${count.bad === 1 ? 'zeigt' : 'zeigen'} ${shownCertificates[shown]}.`,
      'Absender, die ein gültiges Zertifikat verlangen, übertragen deshalb im Klartext oder gar nicht; andere verschlüsseln, ohne zu wissen, für wen.',
      `Der Betreiber der Mailserver muss ein gültiges Zertifikat für ${isGiven ? 'den angegebenen Server' : 'den Hostnamen aus dem MX-Eintrag'} einrichten; senden Sie bis dahin nichts Vertrauliches auf diesem Weg.`,
    ],
    unreachable: (mail: string, { total }: Count, { tried, isNotAsked }: Untried) => [
      tried === 0
        ? `Ob ${mail} verschlüsselt übertragen werden, ließ sich nicht prüfen: Von hier aus konnte ${total === 1 ? 'die einzige Mailserver-Adresse nicht' : `keine von ${servers(total)}`} versucht werden.`
        : `Ob ${mail} verschlüsselt übertragen werden, ließ sich nicht prüfen: ${tried === 1 ? 'Die versuchte Mailserver-Adresse' : `Keine der ${tried} versuchten Mailserver-Adressen`} nahm${tried === 1 ? ' von hier aus keine' : ' von hier aus eine'} Verbindung an.`,
      nothingJudged,
      tried === 0
        ? isNotAsked
          ? 'Es war bei dieser Prüfung nicht verlangt; wiederholen Sie sie ohne --ipv4 und --ipv6.'
          : 'Warum, und was zu tun ist, steht unten.'
        : 'Versuchen Sie es später noch einmal oder aus einem anderen Netz.',
    ],
    inconclusive: (mail: string) => [
      `Ob ${mail} verschlüsselt übertragen werden, ließ sich nicht bewerten: Es antwortete zwar ein Mailserver, aber keiner gab eine dauerhafte Antwort zur Verschlüsselung.`,
      nothingJudged,
      'Versuchen Sie es später noch einmal; was die Server antworteten, steht unten bei den Befunden.',
    ],
    'no-mail': (name: string, isNullMx: boolean) => [
      isNullMx
        ? `${name} nimmt keine E-Mails an: Das erklärt der Inhaber im DNS (Null-MX).`
        : `${name} nimmt keine E-Mails an: Im DNS steht dafür weder ein Mailserver noch eine Adresse.`,
      'Es gibt also nichts zu verschlüsseln, und bewertet wurde nichts.',
      'Prüfen Sie die Schreibweise, oder fragen Sie den Empfänger nach einer anderen Adresse.',
    ],
    'dns-error': (
      name: string,
      cause: 'nxdomain' | 'failed' | 'no-address' | 'bogus' | 'bogus-tlsa',
      { isAnswered, isGiven }: { readonly isAnswered: boolean; readonly isGiven: boolean },
    ) =>
      ({
        bogus: [
          `Absender, die DNSSEC prüfen, stellen E-Mails an ${name} nicht zu, denn die DNSSEC-Signaturen der DNS-Einträge stimmen nicht.`,
          `Ob die im DNS genannten Mailserver die richtigen sind, lässt sich nicht sagen, deshalb gibt es kein Urteil${isAnswered ? '; was sie antworteten, steht trotzdem unten' : ''}.`,
          'Der Betreiber der DNS-Zone muss handeln und ihre Signaturen in Ordnung bringen; wo es hakt, steht unten bei den Befunden.',
        ],
        'bogus-tlsa': [
          `Absender, die DANE prüfen, stellen E-Mails an ${name} nicht zu, denn bei keinem der Mailserver halten die DNS-Einträge der Prüfung stand: Die DNSSEC-Signaturen von TLSA-Einträgen (oder Adressen) stimmen nicht.`,
          `Ob dies die richtigen Server sind, lässt sich ohne sie nicht sagen, deshalb gibt es kein Urteil${isAnswered ? '; was sie antworteten, steht trotzdem unten' : ''}.`,
          'Der Betreiber der DNS-Zone der Mailserver muss handeln und ihre Signaturen in Ordnung bringen; wo es hakt, steht unten bei den Befunden.',
        ],
        nxdomain: [
          `Die Domain ${name} gibt es im DNS nicht.`,
          'Es gibt also keinen Mailserver, und bewertet wurde nichts.',
          'Prüfen Sie die Schreibweise.',
        ],
        failed: [
          `${isGiven ? `Die Adressen von ${name}` : `Die Mailserver von ${name}`} ließen sich nicht ermitteln, weil die Namensauflösung (DNS) keine brauchbare Antwort gab.`,
          nothingJudged,
          'Versuchen Sie es später noch einmal oder mit einem anderen Resolver (--resolver); bleibt es dabei, muss der Betreiber der Domain sein DNS in Ordnung bringen.',
        ],
        'no-address': [
          isGiven
            ? `Im DNS steht keine brauchbare Adresse für ${name}.`
            : `Im DNS stehen zwar Mailserver für ${name}, aber für keinen eine brauchbare Adresse.`,
          'Es konnte also kein Mailserver versucht werden, und bewertet wurde nichts.',
          isGiven
            ? 'Prüfen Sie die Schreibweise; was das DNS antwortete, steht unten bei den Befunden.'
            : 'Der Betreiber der Domain muss seine MX-Einträge berichtigen; wie, steht unten bei den Befunden.',
        ],
      })[cause],
    strict: {
      senders: { dnssec: 'DNSSEC', dane: 'DANE', sts: 'MTA-STS' },
      or: ' oder ',
      encrypted: (senders: string, isAll: boolean) =>
        `Absender, die ${senders} prüfen, stellen ${isAll ? 'dort jedoch nicht' : 'jedoch an einen Teil dieser Server nicht'} zu; der Betreiber muss handeln, und was zu tun ist, steht unten bei den Befunden.`,
      other: (senders: string, isAll: boolean) =>
        `Absender, die ${senders} prüfen, stellen ${isAll ? 'gar nicht' : 'an einen Teil dieser Server nicht'} zu`,
      daneHolds:
        'Absender, die DANE prüfen, stellen zu, denn sie erkennen den Server an seinem TLSA-Eintrag',
    },
    portBlocked: (port: number, tried: number) =>
      `Ausgehende Verbindungen zu Port ${port} sind offenbar hier, auf der prüfenden Seite, gesperrt: ${tried === 1 ? 'Die eine versuchte Adresse war nicht' : `Keine der ${tried} versuchten Adressen war`} erreichbar.`,
    portBlockedRest: (mail: string, port: number) => [
      `Ob ${mail} verschlüsselt übertragen werden, ließ sich deshalb nicht prüfen; über die Gegenstelle sagt das nichts aus.`,
      `Wiederholen Sie die Prüfung aus einem Netz, das Verbindungen zu Port ${port} zulässt; viele Internet- und Cloud-Anbieter sperren ihn.`,
    ],
  },
  labels: {
    verdict: 'Urteil',
    confidence: 'Vertrauenswert',
    reasons: 'Gründe',
  },
  judged: (judged: number, total: number) =>
    judged === total
      ? `${addresses(total)} bewertet`
      : judged === 0
        ? `${total === 1 ? 'die einzige Adresse konnte nicht' : `keine von ${addresses(total)} konnte`} bewertet werden`
        : `${judged} von ${addresses(total)} bewertet; über die ${total - judged === 1 ? 'andere' : `übrigen ${total - judged}`} ist nichts gesagt`,
  confidenceOf: (value: number) => `${value} von 100`,
  noConfidence: 'kein Wert, weil nichts bewertet werden konnte',
  noConfidenceBogus: 'kein Wert, weil nichts belegt, dass dies die richtigen Server sind',
  sections: {
    matrix: 'Die Mailserver, Stufe für Stufe',
    tls: 'Verschlüsselung',
    rightServer: 'Ist es der richtige Server?',
    senders: 'Was täte ein sendender Server?',
    certificates: 'Zertifikate',
    findings: 'Befunde, und was zu tun ist',
    confidence: 'Wie der Vertrauenswert zustande kommt',
    vantage: 'Von wo, wann und womit geprüft wurde',
    transcript: 'Mitschrift',
  },
  matrix: {
    heads: {
      answer: 'Answer',
      connect: 'Connect',
      helo: 'HELO',
      tls: 'TLS',
      cert: 'Cert',
      secure: 'Secure',
      from: 'From',
      to: 'To',
    },
    dane: 'DANE',
    danes: { fits: 'OK', fails: 'FEHLER', none: 'ohne', unknown: '?' },
    corner: 'MX-Host [Adresse:Port]',
    cells: { ok: 'OK', fail: 'FEHLER', temporary: 'OFFEN', skipped: '-' },
    preference: (preference: number) => `Präferenz ${preference}`,
    given: 'angegeben, nicht aus dem DNS',
    average: 'Durchschnitt',
    ofAddresses: (total: number): string => (total === 1 ? 'Adresse' : 'Adressen'),
    because: {
      'no-ipv6': 'nicht versucht: hier kein IPv6 vorhanden',
      'no-ipv4': 'nicht versucht: hier kein IPv4 vorhanden',
      'not-asked': 'nicht versucht: nicht verlangt',
      barred: 'nicht versucht: von hier aus nicht anzusprechen',
      budget: 'nicht versucht: Höchstzahl erreicht',
    },
    lookups: {
      found: 'keine Adresse versucht',
      'no-data': 'hat im DNS keine Adresse',
      nxdomain: 'gibt es im DNS nicht',
      servfail: 'Adresse nicht ermittelt: DNS-Fehler (SERVFAIL)',
      timeout: 'Adresse nicht ermittelt: DNS antwortete nicht rechtzeitig',
    },
    columns:
      'Answer: Verbindung steht. Connect: Begrüßung 220. HELO: EHLO angenommen. TLS: STARTTLS und Handshake gelungen. Cert: Zertifikat gültig. Secure: EHLO innerhalb von TLS angenommen. From: Absender angenommen.',
    columnTo: 'To: Empfänger angenommen.',
    columnDane:
      'DANE: Ein signierter TLSA-Eintrag passt zu dem, was der Server vorlegt (ohne: es gibt keinen brauchbaren; ?: nicht geprüft).',
    times: 'Die Zahl ist die Dauer der jeweiligen Stufe in Millisekunden (s: Sekunden).',
    temporary:
      'OFFEN: vorübergehend abgewiesen oder nicht rechtzeitig beantwortet; keine Bewertung.',
    skipped: '-: nicht versucht, weil eine frühere Stufe misslang.',
    failed:
      'FEHLER bei TLS, Cert oder Secure: Absender mit der Regel „TLS 1.2 und gültiges Zertifikat, sonst Klartext“ senden an diese Adresse im Klartext.',
    oldTls:
      'Die Stufen gelingen auch mit veraltetem TLS; welche Version es war, steht unter Verschlüsselung.',
    clearText: 'From wurde nach misslungener Stufe TLS im Klartext versucht.',
  },
  rightServer: rightServer.de,
  senders: senders.de,
  standards: standards.de,
  inventory: inventory.de,
  probes: probes.de,
  tls: {
    none: 'Mit keiner Adresse gelang ein TLS-Handshake.',
    group: (group: string) => `Schlüsselaustausch ${group}`,
    bits: (bits: number) => `${bits} Bit`,
    noGroup: 'Schlüsselaustausch RSA',
    signature: (scheme: string) => `Signatur ${scheme}`,
    clientCertificate: 'Der Server verlangte auch ein Zertifikat des Absenders.',
  },
  certificate: {
    noneSent: 'Der Server sandte kein Zertifikat.',
    nameVerified: (expected: string, matched: string) => `Name bestätigt: ${expected} = ${matched}`,
    nameNotVerified: (expected: string, presented: string) =>
      `Name NICHT bestätigt: ${expected} ist nicht enthalten in: ${presented}`,
    noNames: 'gar kein Name',
    alsoPresented: (presented: string) => `Namen im Zertifikat: ${presented}`,
    numbered: (index: number, total: number) => `Zertifikat ${index} von ${total}`,
    validated: 'geprüft und gültig',
    errors: (errors: string) => `FEHLER: ${errors}`,
    warnings: (warnings: string) => `geprüft und gültig, Warnung: ${warnings}`,
    beside: 'nicht benötigt, kein Teil des maßgeblichen Pfads',
    misleading: 'im Weg: Die Software der Absender hält es für den Aussteller und scheitert',
    otherKey: (keyType: string) =>
      `Das ${keyType}-Zertifikat, das der Server auf Wunsch zeigt; hier nicht ausgehandelt:`,
    notValidated: 'selbst ohne Fehler, aber die Kette ist nicht gültig',
    subject: 'Inhaber',
    issuer: 'Aussteller',
    validity: 'Gültig',
    fromTo: (from: string, to: string) => `${from} bis ${to}`,
    unknownTime: 'unlesbar',
    key: 'Schlüssel',
    signed: (algorithm: string) => `signiert mit ${algorithm}`,
    fingerprint: 'SHA-256',
    unreadable: 'Dieses Zertifikat ist nicht lesbar.',
    revocation: 'Sperrung',
    revocations: {
      good: 'nicht gesperrt',
      revoked: 'GESPERRT',
      unknown: 'nicht feststellbar',
      'not-tested': 'nicht geprüft',
    },
    revokedAt: (time: string) => `seit ${time}`,
    stores: 'Andere Zertifikatsspeicher',
    trustedBy: (names: string) => `vertrauenswürdig nach ${names}`,
    notTrustedBy: (names: string) => `nicht vertrauenswürdig nach ${names}`,
    library: (result: string) => `Prüfung durch die TLS-Bibliothek: ${result}`,
  },
  findings: {
    severities: { error: 'FEHLER', warning: 'WARNUNG', info: 'HINWEIS' },
    none: 'Es wurde nichts gefunden, was Beachtung verlangt.',
    noneJudged: 'Es wurde nichts bewertet und daher nichts gefunden.',
    at: 'Wo',
    what: 'Was',
    remedy: 'Zu tun',
    ourSide: 'hier, auf der prüfenden Seite',
    certificate: (name: string) => `Zertifikat ${name}`,
    addresses,
    allAddresses: (count: number) => (count === 2 ? 'beide Adressen' : `alle ${count} Adressen`),
    more: (count: number) => `${count} weitere`,
    and: 'und',
    sameCause: (count: number) =>
      count === 1
        ? 'Eine nicht zustande gekommene Verbindung hat dieselbe Ursache und ist nicht eigens aufgeführt.'
        : `${count} nicht zustande gekommene Verbindungen haben dieselbe Ursache und sind nicht eigens aufgeführt.`,
    explain: 'Mehr zum Urteil und zu jedem Code in Klammern: mxseal explain CODE',
  },
  confidence: {
    value: (value: string, formula: string) => `${value}, nach unserer offenen Formel ${formula}.`,
    reasons: {
      'verdict-cap': 'weniger als 90, weil das Urteil negativ ist',
      'no-tls': 'keine Verschlüsselung',
      'unsigned-name':
        'Der Name des Servers stammt aus einer DNS-Zone ohne DNSSEC, und keine verbindliche MTA-STS-Richtlinie bestätigt ihn',
    },
    notCounted: (facts: string) =>
      `Nicht geprüft oder nicht feststellbar und deshalb weder gut noch schlecht gewertet: ${facts}.`,
    facts: { dnssec: 'DNSSEC', dane: 'DANE', 'mta-sts': 'MTA-STS', revocation: 'Sperrung' },
    comparison: {
      label: 'Zum Vergleich',
      one: (band: string) =>
        `Keine Bewertung von uns, nur für Kenner von CheckTLS: Auf dessen Skala läge dies bei ${band}.`,
      between: (lowest: string, highest: string) =>
        `Keine Bewertung von uns, nur für Kenner von CheckTLS: Auf dessen Skala läge dies zwischen ${lowest} und ${highest}.`,
      why: 'Jene Skala richtet sich vor allem nach der TLS-Version: Sie nennt einen Server auch dann gut, wenn sein Zertifikat ungültig ist.',
      notGrade: 'Die 50 bedeutet dort, dass nichts geprüft wurde; sie ist keine Note.',
      bands: {
        'no-encryption': '0-49 (keine Verschlüsselung)',
        'bad-encryption': '51-63 (schlechte Verschlüsselung: SSL)',
        'very-weak': '64-74 (sehr schwach: TLS 1.0)',
        weak: '75-87 (schwach: TLS 1.1)',
        good: '88-103 (gut: TLS 1.2)',
        strong: '104 oder mehr (stark: TLS 1.3)',
        'not-tested': '50 (nicht geprüft)',
      },
    },
    noParts: 'Es wurde nichts abgezogen.',
    quick: 'Tiefe quick: Es wurde nicht jede Adresse geprüft.',
  },
  vantage: {
    time: 'Zeit',
    took: (duration: string) => `Dauer ${duration}`,
    judgedAs: 'Gewertet zum',
    ours: 'Eigene Adresse',
    families: (ipv4: boolean, ipv6: boolean) =>
      `IPv4 ${ipv4 ? 'vorhanden' : 'nicht vorhanden'}, IPv6 ${ipv6 ? 'vorhanden' : 'nicht vorhanden'}`,
    helo: 'EHLO-Name',
    confirmed: 'im DNS vorwärts und rückwärts bestätigt',
    unconfirmed: 'im DNS nicht bestätigt',
    resolver: 'Resolver',
    trust: 'Vertraut wird',
    roots: (count: string): string =>
      count === '1' ? '1 Stammzertifikat' : `${count} Stammzertifikate`,
    compared: 'Verglichen mit',
    digest: (digest: string) => `SHA-256 ${digest}`,
    machine: 'dieser Rechner',
    added: (count: string) => `davon ${count} hier hinzugefügt`,
    versions: 'Versionen',
    profile: 'Profil',
    defaultProfile: 'ein Absender, der TLS 1.2 oder neuer und ein gültiges Zertifikat verlangt',
    notTested: 'Nicht geprüft',
    revocation: 'Sperrung',
    unknown: 'unbekannt',
  },
  closing: {
    hop: 'Geprüft wurde der Empfang, auf dem ersten Übertragungsabschnitt, aus diesem Netz, zu dieser Zeit.',
    proves: 'Ein gültiges Zertifikat beweist den Host, den das DNS nannte;',
    provesTyped: 'Ein gültiges Zertifikat beweist den Host, der angegeben wurde;',
    nameNotTested:
      'der Name selbst ist unbewiesen, denn weder DNSSEC noch MTA-STS wurde hier geprüft.',
    namePartlyTested:
      'der Name selbst ist unbewiesen, soweit sich DNSSEC und MTA-STS hier prüfen ließen.',
    nameUnproven: 'der Name selbst ist unbewiesen, denn weder DNSSEC noch MTA-STS schützt ihn.',
    nameBogus: 'der Name selbst ist unbewiesen, denn die DNSSEC-Prüfung der Antwort schlägt fehl.',
    nameSigned: 'der Name selbst kam signiert, und die Signatur wurde geprüft (DNSSEC).',
    nameListed:
      'der Name selbst ist durch eine verbindliche MTA-STS-Richtlinie geschützt, für Absender, die MTA-STS verwenden.',
    nameSignedAndListed:
      'der Name selbst ist durch DNSSEC und durch eine verbindliche MTA-STS-Richtlinie geschützt.',
    nameTyped:
      'der Name selbst wurde für diese Prüfung angegeben und stammt nicht aus MX-Einträgen.',
    noMail: 'Es wurde keine E-Mail gesendet.',
  },
  transcript: {
    head: 'Sekunden   Stufe und Antwort',
    none: 'Es wurde keine Mitschrift aufbewahrt.',
    lookup: (domain: string) => `MX-Abfrage für ${domain}`,
    steps: steps.de,
    lookups: {
      found: 'gefunden',
      implicit: 'kein MX-Eintrag, aber eine Adresse (impliziter MX)',
      null: 'Null-MX, nimmt keine E-Mails an',
      'no-data': 'weder MX-Eintrag noch Adresse',
      nxdomain: 'die Domain existiert nicht (NXDOMAIN)',
      servfail: 'DNS-Fehler (SERVFAIL)',
      timeout: 'keine Antwort in der Frist',
    },
  },
  explain: {
    kinds: { verdict: 'Urteil', stage: 'Stufe', finding: 'Befund', event: 'Zeile der Mitschrift' },
    meaning: 'Bedeutung',
    consequence: 'Für den Absender',
    remedy: 'Was zu tun ist',
    standards: 'Standards',
    standard: (cited: string): string =>
      cited.replace(' section ', ' Abschnitt ').replace(' appendix ', ' Anhang '),
    products: {
      postfix: 'Postfix',
      exim: 'Exim',
      exchange: 'Exchange Server',
      microsoft365: 'Microsoft 365',
      googleWorkspace: 'Google Workspace',
    },
  },
  page: {
    eyebrow: 'Prüfbericht von mxseal',
    overview: (count: number) => `${count} Ziele`,
    print: 'Prüfbericht',
    path: 'Der Weg der E-Mail',
    here: 'Absender',
    hereAs: 'diese Prüfung, als sendender Server',
    dns: 'DNS',
    records: (count: number): string => (count === 1 ? '1 MX-Eintrag' : `${count} MX-Einträge`),
    typed: 'Server angegeben, nicht aus dem DNS',
    dnssec: {
      secure: 'signiert (DNSSEC)',
      insecure: 'nicht signiert (kein DNSSEC)',
      bogus: 'Signatur FALSCH (DNSSEC)',
      indeterminate: 'Signatur nicht feststellbar',
      'not-tested': 'Signatur nicht geprüft',
    },
    servers: 'Mailserver',
    noServer: 'kein Mailserver, zu dem es weiterginge',
    notJudged: 'nicht bewertet',
    matrixCaption: 'Jede Adresse jedes Mailservers, Stufe für Stufe',
    words: 'Was die Wörter bedeuten',
    times: 'Wo die Zeit blieb',
    timesCaption:
      'Ein Balken je Adresse, alle im selben Maßstab: vom Verbindungsaufbau bis zur letzten Stufe, in der Reihenfolge der Stufen.',
    total: 'zusammen',
    noTime: 'nichts gemessen',
    daysLeft: (days: string, isOne: boolean): string => `noch ${days} ${isOne ? 'Tag' : 'Tage'}`,
    expired: (days: string, isOne: boolean): string =>
      `seit ${days} ${isOne ? 'Tag' : 'Tagen'} abgelaufen`,
    notYet: (days: string, isOne: boolean): string =>
      `beginnt erst ${days} ${isOne ? 'Tag' : 'Tage'} später`,
    dateJudged: (date: string) => `am ${date}`,
    howTo: 'So geht es mit',
    explainLine: 'Erläuterung zu dieser Zeile',
    skipped: 'nicht versucht',
    aboutVerdict: 'Was dieses Urteil bedeutet, und was für den Absender daraus folgt',
    about: 'Was das ist, und was es für den Absender bedeutet',
    points: (points: string) => `${points} Punkte`,
    settings: 'Einstellungen am Mailserver, Befund für Befund',
    fingerprint: 'SHA-256 des Zertifikats',
  },
  stageNotes: {
    skipped: 'nicht versucht, weil eine frühere Stufe misslang',
    temporary: 'vorübergehend abgewiesen oder nicht rechtzeitig beantwortet; keine Bewertung',
    unjudged: 'diese Adresse konnte nicht bewertet werden und entscheidet nicht über das Urteil',
  },
  httpStatus: (status: string) => `HTTP-Status ${status}`,
  codes: {
    strength: {
      weak: 'nur, ob es im Ganzen richtig ist (schwaches Orakel)',
      strong: 'auch, wo es falsch ist (starkes Orakel)',
    },
    reason: {
      refused: 'Verbindung abgelehnt',
      timeout: 'keine Antwort in der Frist',
      unreachable: 'Netz nicht erreichbar',
      reset: 'Verbindung zurückgesetzt',
      closed: 'Verbindung geschlossen',
      alert: 'TLS-Alarmmeldung',
      'not-tls': 'Antwort ist kein TLS',
      rejected: 'von unserer TLS-Bibliothek abgelehnt',
      malformed: 'fehlerhaft aufgebaut',
      'too-long': 'zu lang',
      '-': 'ohne Angabe eines Grundes',
      bug: 'ein Fehler von mxseal',
      dns: 'keine Adresse im DNS gefunden',
      'no-address': 'er hat keine solche Adresse',
      unreached: 'er antwortet dort nicht',
      'resolver-strips-dnssec': 'der Resolver reicht DNSSEC nicht weiter',
      'resolver-own-answer': 'der Resolver gab eine eigene Antwort (veraltet oder gefiltert)',
      'resolver-fails': 'der Resolver beantwortet nicht, was für DNSSEC zu fragen ist',
      'own-clock':
        'die Uhr dieses Rechners geht falsch, oder der Resolver liefert längst Veraltetes',
      'no-trust-anchor': 'es fehlt ein Vertrauensanker als Anfang',
      'lookup-failed': 'eine Abfrage misslang',
      'dane-fails': 'MTA-STS besteht, DANE nicht',
      'sts-fails': 'DANE besteht, MTA-STS nicht',
      'no-tls': 'kein TLS',
      usage: 'seine Verwendung (0 oder 1) ist nicht für E-Mail',
      'unknown-usage': 'unbekannte Verwendung (usage)',
      'unknown-selector': 'unbekannter Selektor (selector)',
      'unknown-matching-type': 'unbekannte Vergleichsart (matching type)',
      'digest-length': 'ein Hashwert von falscher Länge',
      expired: 'Zertifikat abgelaufen',
      'not-yet-valid': 'Zertifikat noch nicht gültig',
      'self-signed': 'selbst signiertes Zertifikat',
      'self-signed-in-chain': 'Zertifikat einer eigenen Zertifizierungsstelle',
      'untrusted-root': 'Stammzertifikat nicht vertrauenswürdig',
      'incomplete-chain': 'unvollständige Zertifikatskette',
      'hostname-mismatch': 'Zertifikat für einen anderen Namen',
      'common-name-only': 'Name nur im Common Name',
      revoked: 'Zertifikat gesperrt',
      'wrong-usage': 'Zertifikat für einen anderen Zweck',
      'not-a-ca': 'von einem Zertifikat ausgestellt, das keiner Zertifizierungsstelle gehört',
      'name-constraint':
        'für einen Namen ausgestellt, den seine Zertifizierungsstelle nicht bescheinigen darf',
      'path-length': 'Kette länger, als ihre Zertifizierungsstelle erlaubt',
      'anonymous-only': 'gar kein Zertifikat',
      'unsigned-delegation': 'die Zone ist nicht signiert',
      'opt-out': 'die Zone liegt in einem unsignierten Teil einer signierten (Opt-out)',
      'nsec3-iterations':
        'ihre Nachweise über nicht Vorhandenes kosten zu viel Arbeit (NSEC3-Iterationen)',
      'unsupported-algorithm':
        'signiert ist mit Verfahren, die niemand verwenden soll oder die wir nicht kennen',
      'unsupported-digest':
        'die übergeordnete Zone verweist mit Hashverfahren auf den Schlüssel, die wir nicht kennen',
      'no-signature': 'eine Signatur fehlt',
      'signer-mismatch': 'signiert hat eine Zone, zu der die Antwort nicht gehört',
      'key-missing': 'der Schlüssel, mit dem signiert wurde, ist nicht veröffentlicht',
      'signature-not-yet-valid': 'die Signatur ist noch nicht gültig',
      'signature-expired': 'die Signatur ist abgelaufen',
      'signature-invalid': 'die Signatur ist falsch',
      'ds-mismatch': 'die übergeordnete Zone verweist auf einen Schlüssel, den es nicht gibt (DS)',
      'denial-missing': 'der Nachweis fehlt, dass es etwas nicht gibt',
      'wildcard-unproven':
        'die Antwort stammt aus einem Platzhalter, und der Nachweis, dass sie das darf, fehlt',
      'too-much-work': 'die Prüfung würde mehr Arbeit kosten, als man leisten soll',
      tls: 'der TLS-Handshake misslang',
      barred: 'die Adresse darf nicht aufgesucht werden',
      url: 'es führt an eine Stelle, die nicht aufgesucht wird',
      certificate: 'das Zertifikat war nicht annehmbar',
      status: 'ein anderer HTTP-Status als 200',
      redirect: 'eine Weiterleitung, der nie gefolgt wird',
      'headers-too-large': 'HTTP-Kopfzeilen zu groß',
      'too-large': 'die Antwort ist zu groß',
      truncated: 'die Antwort brach ab',
      'content-encoding': 'die Antwort ist komprimiert, obwohl das niemand verlangte',
      absent: 'nicht angeboten',
      temporary: 'vorübergehend abgewiesen',
    },
    why: {
      'no-source': 'das Zertifikat nennt keine Stelle für die Nachfrage',
      timeout: 'keine Antwort in der Frist',
      refused: 'Verbindung abgelehnt',
      dns: 'keine Adresse im DNS gefunden',
      malformed: 'die Antwort ist nicht lesbar',
      expired: 'die Antwort ist veraltet',
      'wrong-signature': 'die Antwort ist nicht vom Aussteller signiert',
      'wrong-issuer': 'die Antwort stammt von einer anderen Zertifizierungsstelle',
      'unsupported-signature': 'die Signatur der Antwort ist für uns nicht prüfbar',
      'not-authorised': 'die Antwort ist von jemandem signiert, der das nicht darf',
      'not-yet-valid': 'die Antwort ist noch nicht gültig',
      'no-next-update': 'die Antwort sagt nicht, bis wann sie gilt',
      'unknown-critical': 'die Antwort enthält eine Bedingung, die wir nicht kennen',
      delta: 'die Liste enthält nur Änderungen',
      indirect: 'die Liste handelt von Zertifikaten anderer Stellen',
      'other-scope': 'die Liste ist für eine andere Art von Zertifikaten',
      'other-partition': 'die Liste ist für andere Zertifikate',
      'some-reasons': 'die Liste deckt nicht alle Gründe ab',
      'responder-error': 'der Auskunftsdienst gab keine Auskunft',
      'other-certificate': 'die Antwort handelt von einem anderen Zertifikat',
      'unknown-to-responder': 'der Auskunftsdienst kennt das Zertifikat nicht',
      barred: 'die Adresse für die Nachfrage darf nicht aufgesucht werden',
      unreachable: 'Netz nicht erreichbar',
      reset: 'Verbindung zurückgesetzt',
      closed: 'Verbindung geschlossen',
      alert: 'TLS-Alarmmeldung',
      'not-tls': 'Antwort ist kein TLS',
      rejected: 'von unserer TLS-Bibliothek abgelehnt',
      absent: 'nicht angeboten',
      temporary: 'vorübergehend abgewiesen',
      'too-long': 'zu lang',
      'dns-no-data': 'der Name für die Nachfrage hat im DNS keine Adresse',
      'dns-nxdomain': 'den Namen für die Nachfrage gibt es im DNS nicht',
      'dns-servfail': 'DNS-Fehler (SERVFAIL) beim Namen für die Nachfrage',
      'dns-timeout': 'das DNS antwortete nicht rechtzeitig',
      'http-url': 'es führt an eine Stelle, die nicht aufgesucht wird',
      'http-certificate': 'das Zertifikat der Auskunftsstelle war nicht annehmbar',
      'http-status': 'ein anderer HTTP-Status als erhofft',
      'http-redirect': 'eine Weiterleitung, der nie gefolgt wird',
      'http-malformed': 'die Antwort ist kein HTTP',
      'http-headers-too-large': 'HTTP-Kopfzeilen zu groß',
      'http-too-large': 'die Antwort ist zu groß',
      'http-truncated': 'die Antwort brach ab',
      'http-content-encoding': 'die Antwort ist komprimiert, obwohl das niemand verlangte',
      bug: 'ein Fehler von mxseal',
    },
    keyType: {
      rsa: 'RSA',
      ec: 'ECDSA',
      dsa: 'DSA',
      eddsa: 'EdDSA',
      ed25519: 'Ed25519',
      ed448: 'Ed448',
    },
    /** Where no certificate was shown. */
    recommended: { '-': '3 1 1 HASHWERT' },
    scheme: { key: 'der Schlüssel', issuer: 'der Aussteller' },
    problem: { ...problems.de, ...certificateProblems.de },
    detail: {
      '-': 'keine Angabe',
      bug: 'ein Fehler von mxseal',
      refused: 'abgelehnt',
      timeout: 'keine Antwort in der Frist',
      closed: 'Verbindung geschlossen',
      reset: 'Verbindung zurückgesetzt',
      'not-tls': 'Antwort ist kein TLS',
      rejected: 'von unserer TLS-Bibliothek abgelehnt',
      servfail: 'SERVFAIL',
      nxdomain: 'Name existiert nicht',
      'no-data': 'keine Adresseinträge',
    },
    group: { '-': 'RSA' },
    status: {
      servfail: 'SERVFAIL',
      timeout: 'keine Antwort in der Frist',
      'no-data': 'keine Adresseinträge',
      nxdomain: 'Name existiert nicht',
    },
    stage: {
      answer: 'Answer (Verbindung)',
      connect: 'Connect (Begrüßung)',
      helo: 'HELO',
      tls: 'TLS',
      cert: 'Cert (Zertifikat)',
      secure: 'Secure (EHLO innerhalb von TLS)',
      from: 'From (MAIL FROM)',
      to: 'To (RCPT TO)',
    },
    bound: {
      silence: 'längstes Schweigen',
      line: 'Zeit für eine Zeile',
      stage: 'Zeit für eine Stufe',
      endpoint: 'Zeit für eine Adresse',
      target: 'Zeit für die ganze Prüfung',
    },
    purpose: {
      delivery: 'wie ein Absender',
      confirmation: 'Bestätigung',
      'small-hello': 'mit kleinem TLS-1.2-Hello',
      'clear-text': 'im Klartext',
    },
    outcome: {
      encrypted: 'verschlüsselt',
      'invalid-certificate': 'Zertifikat nicht gültig',
      'old-tls': 'TLS 1.1 oder älter',
      'no-tls': 'kein TLS',
      'different-certificate': 'anderes Zertifikat',
      'tlsa-match': 'ein passender TLSA-Eintrag',
      'tlsa-mismatch': 'kein passender TLSA-Eintrag',
      'not-judged': 'keine dauerhafte Antwort',
      trusted: 'vertrauenswürdig',
      'good path': 'ein guter Pfad, den die Software der Absender verfehlt',
    },
  },
} satisfies Phrases
