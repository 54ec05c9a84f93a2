import type { SenderProfile, SenderReaction } from '../../model/profile.ts'

/** The guide's sender: TLS 1.2 or newer and a valid certificate, else clear text. The default. */
export const guideSender: SenderProfile = {
  id: 'tls12-authenticated',
  aliases: [],
  basis: 'IT.Niedersachsen, CheckTLS guide',
  date: '2019-10-25',
  minimumVersion: 'TLSv1.2',
  authentication: 'pkix',
  revocation: 'checked',
  onFailure: all('plaintext'),
  nextHost: false,
  otherwise: null,
}

/** The built-in senders, in the order of a report. Their words stand in the catalogue. */
export const senders: readonly SenderProfile[] = [
  guideSender,
  {
    id: 'opportunistic',
    aliases: [],
    basis: 'RFC 3207, RFC 7435',
    date: '2014-12-01',
    minimumVersion: 'TLSv1',
    authentication: 'none',
    revocation: 'ignored',
    onFailure: all('plaintext'),
    nextHost: false,
    otherwise: null,
  },
  {
    id: 'opportunistic-tls12',
    aliases: [],
    basis: 'RFC 7435, RFC 8996',
    date: '2021-03-01',
    minimumVersion: 'TLSv1.2',
    authentication: 'none',
    revocation: 'ignored',
    onFailure: all('plaintext'),
    nextHost: false,
    otherwise: null,
  },
  {
    id: 'dane',
    aliases: [],
    basis: 'RFC 7672',
    date: '2015-10-01',
    minimumVersion: 'TLSv1.2',
    authentication: 'dane',
    revocation: 'ignored',
    onFailure: all('deferred'),
    nextHost: true,
    otherwise: 'opportunistic',
  },
  {
    id: 'mta-sts',
    aliases: [],
    basis: 'RFC 8461',
    date: '2018-09-01',
    minimumVersion: 'TLSv1.2',
    authentication: 'sts',
    // Hardly any sender asks (RFC 8461 4.2 leaves it open).
    revocation: 'ignored',
    onFailure: all('deferred'),
    nextHost: true,
    otherwise: 'opportunistic',
  },
  {
    id: 'mandatory-tls12',
    aliases: ['dsk-normal'],
    basis: 'DSK Orientierungshilfe E-Mail, normal risk; RFC 8996',
    date: '2021-06-16',
    minimumVersion: 'TLSv1.2',
    authentication: 'none',
    revocation: 'ignored',
    onFailure: all('deferred'),
    nextHost: false,
    otherwise: null,
  },
  {
    id: 'mandatory-authenticated',
    aliases: ['dsk-high'],
    basis: 'DSK Orientierungshilfe E-Mail, high risk',
    date: '2021-06-16',
    minimumVersion: 'TLSv1.2',
    authentication: 'pkix',
    revocation: 'checked',
    onFailure: { tls: 'deferred', version: 'deferred', authentication: 'bounced' },
    nextHost: false,
    otherwise: null,
  },
]

/** A built-in sender by its id or an alias of it. */
export function findSender(name: string): SenderProfile | null {
  return senders.find(({ id, aliases }) => id === name || aliases.includes(name)) ?? null
}

/** Some failure ends in clear text, perhaps only where nothing published binds. */
export function allowsClearText({ onFailure, otherwise }: SenderProfile): boolean {
  const fallback = otherwise === null ? null : findSender(otherwise)
  return (
    Object.values(onFailure).includes('plaintext') ||
    (fallback !== null && allowsClearText(fallback))
  )
}

function all(reaction: 'plaintext' | 'deferred'): SenderReaction {
  return { tls: reaction, version: reaction, authentication: reaction }
}
