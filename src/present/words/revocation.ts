import type { Lang } from '../../model/lang.ts'
import type { ReportRevocationCheck } from '../../model/revocation-schema.ts'

/** Who said what about revocation. A data file. */

type Source = ReportRevocationCheck['sources'][number]['source']

const en = {
  /** Behind "according to", and at the head of why it could not tell. */
  sources: {
    'stapled-ocsp': () => 'the OCSP response that the server sent',
    ocsp: (url: string) => `the OCSP responder ${url}`,
    crl: (url: string) => `the CRL ${url}`,
    'crl-file': () => 'the CRL given with --crl',
  } satisfies Record<Source, (url: string) => string>,
  according: (state: string, facts: string) => `${state} according to ${facts}`,
  since: (state: string, time: string) => `${state} since ${time}`,
  reason: (reason: string) => `reason given: ${reason}`,
  of: (time: string) => `as of ${time}`,
  until: (time: string) => `next update ${time}`,
  kept: (time: string) => `kept since ${time}`,
  unsure: (source: string, why: string) => `${source}: ${why}`,
}

const de: typeof en = {
  sources: {
    'stapled-ocsp': () => 'OCSP-Antwort des Servers',
    ocsp: (url: string) => `OCSP-Dienst ${url}`,
    crl: (url: string) => `Sperrliste ${url}`,
    'crl-file': () => 'Sperrliste aus --crl',
  },
  according: (state: string, facts: string) => `${state} laut ${facts}`,
  since: (state: string, time: string) => `${state} seit ${time}`,
  reason: (reason: string) => `angegebener Grund: ${reason}`,
  of: (time: string) => `Stand ${time}`,
  until: (time: string) => `nächste Ausgabe ${time}`,
  kept: (time: string) => `aufbewahrt seit ${time}`,
  unsure: (source: string, why: string) => `${source}: ${why}`,
}

export const revocationPhrases: Readonly<Record<Lang, typeof en>> = { en, de }
