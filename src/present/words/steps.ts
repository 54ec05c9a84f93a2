/** Phrases of the lines of the transcript that are about the domain: one per question that was asked in DNS or over HTTPS. */

const en = {
  dnssecMx: (domain: string) => `DNSSEC of the MX answer of ${domain}`,
  addresses: (host: string) => `Address lookup of ${host}`,
  found: (count: number): string => (count === 1 ? '1 address found' : `${count} addresses found`),
  alias: (name: string) => `alias of ${name}`,
  dnssecAddresses: (host: string) => `DNSSEC of the addresses of ${host}`,
  tlsa: (owner: string) => `TLSA lookup of ${owner}`,
  records: (count: number): string => (count === 1 ? '1 record' : `${count} records`),
  stsRecord: (owner: string) => `MTA-STS record of ${owner}`,
  stsPolicy: (url: string) => `MTA-STS policy at ${url}`,
  tlsRpt: (owner: string) => `TLSRPT record of ${owner}`,
  none: 'none',
  fetched: (id: string) => `found, id ${id}`,
  mode: (mode: string) => `mode ${mode}`,
  unusable: 'not usable',
  failed: 'the lookup failed',
  unfetched: 'not fetched',
  notTested: 'not tested',
}

const de: typeof en = {
  dnssecMx: (domain) => `DNSSEC der MX-Antwort zu ${domain}`,
  addresses: (host) => `Adressabfrage für ${host}`,
  found: (count) => (count === 1 ? '1 Adresse gefunden' : `${count} Adressen gefunden`),
  alias: (name) => `Alias von ${name}`,
  dnssecAddresses: (host) => `DNSSEC der Adressen von ${host}`,
  tlsa: (owner) => `TLSA-Abfrage für ${owner}`,
  records: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
  stsRecord: (owner) => `MTA-STS-Eintrag unter ${owner}`,
  stsPolicy: (url) => `MTA-STS-Richtlinie unter ${url}`,
  tlsRpt: (owner) => `TLSRPT-Eintrag unter ${owner}`,
  none: 'keiner',
  fetched: (id) => `gefunden, Kennung ${id}`,
  mode: (mode) => `Modus ${mode}`,
  unusable: 'unbrauchbar',
  failed: 'die Abfrage schlug fehl',
  unfetched: 'nicht abrufbar',
  notTested: 'nicht geprüft',
}

export const steps = { en, de }
