import type { Lang } from '../../model/lang.ts'

/** The phrases of `mxseal cert`, beside those of the report. A data file: longer than others may be. */

const en = {
  valid: 'VALID',
  notValid: 'NOT VALID',
  notConformant: 'NOT CONFORMANT',
  accepted:
    'A sending server that demands a valid certificate accepts this chain, if the server sends it as it stands in the file.',
  acceptedFor: (host: string) =>
    `A sending server that demands a valid certificate accepts this chain for ${host}, if the server sends it as it stands in the file.`,
  refused:
    'A sending server that demands a valid certificate does not accept this chain; the findings say why and what is to be done.',
  tooLax:
    'Sending servers accept this chain, but it departs from the rules for public certificates, and these were asked for (--strict).',
  noName: 'No name was compared; give the name of the MX host with --host.',
  conformant: 'Rules of public CAs',
  conformants: { kept: 'kept', broken: 'not kept', notReached: 'not kept, because not valid' },
  names: 'Names',
  left: (days: string) => (days === '1' ? '1 day left' : `${days} days left`),
  ago: (days: string) => (days === '1' ? 'ended 1 day ago' : `ended ${days} days ago`),
  begins: (days: string) => (days === '1' ? 'begins in 1 day' : `begins in ${days} days`),
  order: 'THE CHAIN IN THE RIGHT ORDER',
  position: (position: number) => `number ${position} in the file`,
  added: (url: string) => `fetched from ${url}, not in the file`,
  notFetched: (url: string, why: string) => `No issuer could be fetched from ${url} (${why}).`,
  sent: (position: number) => `number ${position} as sent`,
  fetched: 'fetched, not sent',
  pem: 'The chain file in this order:',
  leftOut: (positions: string) => `Not needed: number ${positions} in the file.`,
  missing: (issuer: string) =>
    `Behind these the chain breaks off: the certificate of "${issuer}" is neither there nor trusted.`,
}

const de: typeof en = {
  valid: 'GÜLTIG',
  notValid: 'NICHT GÜLTIG',
  notConformant: 'NICHT REGELGERECHT',
  accepted:
    'Ein sendender Server, der ein gültiges Zertifikat verlangt, nimmt diese Kette an, wenn der Mailserver sie so sendet, wie sie in der Datei steht.',
  acceptedFor: (host: string) =>
    `Ein sendender Server, der ein gültiges Zertifikat verlangt, nimmt diese Kette für ${host} an, wenn der Mailserver sie so sendet, wie sie in der Datei steht.`,
  refused:
    'Ein sendender Server, der ein gültiges Zertifikat verlangt, nimmt diese Kette nicht an; die Befunde sagen, warum, und was zu tun ist.',
  tooLax:
    'Sendende Server nehmen diese Kette an, aber sie weicht von den Regeln für öffentliche Zertifikate ab, und nach diesen wurde gefragt (--strict).',
  noName: 'Kein Name wurde verglichen; geben Sie den Namen des MX-Rechners mit --host an.',
  conformant: 'Regeln öffentlicher CAs',
  conformants: {
    kept: 'eingehalten',
    broken: 'nicht eingehalten',
    notReached: 'nicht eingehalten, weil nicht gültig',
  },
  names: 'Namen',
  left: (days: string) => (days === '1' ? 'noch 1 Tag' : `noch ${days} Tage`),
  ago: (days: string) => (days === '1' ? 'vor 1 Tag abgelaufen' : `vor ${days} Tagen abgelaufen`),
  begins: (days: string) => (days === '1' ? 'beginnt in 1 Tag' : `beginnt in ${days} Tagen`),
  order: 'DIE KETTE IN DER RICHTIGEN REIHENFOLGE',
  position: (position: number) => `Nummer ${position} in der Datei`,
  added: (url: string) => `von ${url} geholt, nicht in der Datei`,
  notFetched: (url: string, why: string) => `Von ${url} war kein Aussteller zu holen (${why}).`,
  sent: (position: number) => `als Nummer ${position} gesendet`,
  fetched: 'nachgeladen, nicht gesendet',
  pem: 'Die Kettendatei in dieser Reihenfolge:',
  leftOut: (positions: string) => `Nicht nötig: Nummer ${positions} in der Datei.`,
  missing: (issuer: string) =>
    `Dahinter bricht die Kette ab: Das Zertifikat von „${issuer}“ fehlt, und es ist auch keines, dem vertraut wird.`,
}

export type ChainPhrases = typeof en

export const chainPhrases: Readonly<Record<Lang, ChainPhrases>> = { en, de }
