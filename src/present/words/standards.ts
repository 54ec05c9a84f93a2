/**
 * Phrases about standards; what each requirement asks stands in the catalogue.
 */

const en = {
  title: 'What do standards say?',
  head: (title: string, version: string, date: string) => `${title}, version ${version} of ${date}`,
  states: {
    'not-met': 'Not met',
    'not-listed': 'Not on the list of the standard',
    'not-tested': 'Not tested',
    met: 'Met',
    'not-applicable': 'Does not apply here',
  },
  counts: {
    'not-met': (count: number): string => `${count} not met`,
    'not-listed': (count: number): string => `${count} not on the list`,
    'not-tested': (count: number): string => `${count} not tested`,
    met: (count: number): string => `${count} met`,
    'not-applicable': (count: number): string =>
      `${count} ${count === 1 ? 'does' : 'do'} not apply here`,
  },
  levels: { must: 'demanded', should: 'recommended' },
  section: 'section',
  noSection: 'section not known here',
  heads: { requirement: 'Requirement', state: 'State', seen: 'Seen' },
  what: {
    seen: (values: string): string => values,
    refused: (values: string): string => `not offered: ${values}`,
    missing: (values: string): string => `missing: ${values}`,
    'so-far': (values: string): string => `seen so far, and in keeping with it: ${values}`,
  },
  plain: {
    seen: 'there',
    refused: 'not there',
    missing: 'missing',
    'not-applicable': 'does not apply here',
    'so-far': 'nothing seen so far against it',
    unasked: 'not asked, or not answered clearly',
    'no-tls': 'no TLS there',
    unobservable: 'does not show in what was asked',
  },
  values: {
    secure: 'signed',
    insecure: 'not signed',
    bogus: 'signed, but the check fails',
    valid: 'fits',
    invalid: 'invalid',
    unusable: 'no usable record',
    server: 'the server decides',
    client: 'the client decides',
  },
  days: (count: string): string => (count === '1' ? '1 day' : `${count} days`),
  legend:
    'Standards change neither the answer nor the confidence. What a standard does not list is not broken for that. What was not tested is neither met nor unmet.',
  compared: (compared: number, total: number): string =>
    `Compared: ${compared} of ${total} mail server addresses, those that could be judged.`,
  deeper: {
    few: 'Much of it only --depth full tells, the rest --depth exhaustive.',
    some: 'More of it --depth exhaustive tells.',
  },
  sources: {
    text: '',
    'converted-text': 'Rules read from the text, as others converted it.',
    'publisher-data': 'Rules as the publisher gives them for programs.',
    'second-hand':
      'Rules second-hand: the text itself was not read, but what other checking programs made of it.',
  },
}

const de: typeof en = {
  title: 'Was sagen Standards dazu?',
  head: (title, version, date) => `${title}, Version ${version} vom ${date}`,
  states: {
    'not-met': 'Nicht erfüllt',
    'not-listed': 'Nicht auf der Liste des Standards',
    'not-tested': 'Nicht geprüft',
    met: 'Erfüllt',
    'not-applicable': 'Trifft hier nicht zu',
  },
  counts: {
    'not-met': (count) => `${count} nicht erfüllt`,
    'not-listed': (count) => `${count} nicht auf der Liste`,
    'not-tested': (count) => `${count} nicht geprüft`,
    met: (count) => `${count} erfüllt`,
    'not-applicable': (count) => `${count} ${count === 1 ? 'trifft' : 'treffen'} hier nicht zu`,
  },
  levels: { must: 'verlangt', should: 'empfohlen' },
  section: 'Abschnitt',
  noSection: 'Abschnitt hier nicht bekannt',
  heads: { requirement: 'Anforderung', state: 'Stand', seen: 'Gesehen' },
  what: {
    seen: (values) => values,
    refused: (values) => `nicht angeboten: ${values}`,
    missing: (values) => `fehlt: ${values}`,
    'so-far': (values) => `bisher gesehen, und damit im Einklang: ${values}`,
  },
  plain: {
    seen: 'vorhanden',
    refused: 'nicht vorhanden',
    missing: 'fehlt',
    'not-applicable': 'trifft hier nicht zu',
    'so-far': 'bisher nichts gesehen, was dagegen spricht',
    unasked: 'nicht gefragt oder nicht eindeutig beantwortet',
    'no-tls': 'dort kein TLS',
    unobservable: 'zeigt sich nicht an dem, was gefragt wurde',
  },
  values: {
    secure: 'signiert',
    insecure: 'nicht signiert',
    bogus: 'signiert, aber die Prüfung schlägt fehl',
    valid: 'passt',
    invalid: 'ungültig',
    unusable: 'kein verwendbarer Eintrag',
    server: 'der Server entscheidet',
    client: 'der Client entscheidet',
  },
  days: (count) => (count === '1' ? '1 Tag' : `${count} Tage`),
  legend:
    'Standards ändern weder die Antwort noch den Vertrauenswert. Was ein Standard nicht aufführt, ist nicht schon deshalb gebrochen. Was nicht geprüft wurde, ist weder erfüllt noch nicht erfüllt.',
  compared: (compared, total) =>
    `Verglichen wurden ${compared} von ${total} Mailserver-Adressen: die, die sich beurteilen ließen.`,
  deeper: {
    few: 'Vieles davon zeigt erst --depth full, das Übrige --depth exhaustive.',
    some: 'Mehr davon zeigt --depth exhaustive.',
  },
  sources: {
    text: '',
    'converted-text': 'Die Regeln sind aus dem Text gelesen, in einer fremden Umwandlung.',
    'publisher-data': 'Die Regeln sind die, die der Herausgeber für Programme bereitstellt.',
    'second-hand':
      'Die Regeln sind aus zweiter Hand: Gelesen wurde nicht der Text selbst, sondern was andere Prüfprogramme daraus gemacht haben.',
  },
}

export const standards = { en, de }
