import { authentications, type SenderProfile, type SenderReaction } from '../../model/profile.ts'
import type { TlsVersion } from '../../model/tls.ts'
import { findSender, guideSender, senders } from './senders.ts'

/** What is wrong with a profile, where. `wanted`: the values that would have been right, or none. */
export interface ProfileProblem {
  /** `onFailure.tls`; empty: the whole. */
  readonly field: string
  readonly problem:
    | 'not-an-object'
    | 'missing'
    | 'unknown-field'
    | 'not-one-of'
    | 'not-text'
    | 'not-a-date'
    | 'not-an-id'
    | 'taken'
    | 'without-otherwise'
  readonly wanted: readonly string[]
}

export type ReadProfile =
  | { readonly ok: true; readonly value: SenderProfile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] }

/**
 * A sender of one's own, out of parsed JSON (`docs/profiles.md` describes the form). Every field is
 * asked for, but `otherwise`, which `dane` and `sts` need and nobody else may have. Says all that is wrong.
 */
export function readProfile(json: unknown): ReadProfile {
  const reader = new Reader()
  const form = reader.object('', json, fields)
  if (form === null) return { ok: false, problems: reader.problems }
  const authentication = reader.choice('authentication', form['authentication'], authentications)
  const profile: SenderProfile = {
    id: reader.id(form['id']),
    aliases: [],
    basis: reader.text('basis', form['basis']),
    date: reader.date(form['date']),
    minimumVersion: reader.choice('minimumVersion', form['minimumVersion'], versions),
    authentication,
    revocation: reader.choice('revocation', form['revocation'], ['checked', 'ignored']),
    onFailure: reader.reactions(form['onFailure']),
    nextHost: reader.choice('nextHost', form['nextHost'], [true, false]),
    otherwise: reader.otherwise(form['otherwise'], authentication),
  }
  const { problems } = reader
  return problems.length === 0 ? { ok: true, value: profile } : { ok: false, problems }
}

const fields = [
  'schema',
  'id',
  'basis',
  'date',
  'minimumVersion',
  'authentication',
  'revocation',
  'onFailure',
  'nextHost',
  'otherwise',
]

const versions: readonly [TlsVersion, ...TlsVersion[]] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']

/** The built-in ones that look at nothing published. */
const plainSenders: readonly [string, ...string[]] = [
  guideSender.id,
  ...senders
    .filter(({ authentication }) => authentication === 'none' || authentication === 'pkix')
    .map(({ id }) => id)
    .filter((id) => id !== guideSender.id),
]

/** Reads field by field; of what is wrong it returns something all the same, and remembers it. */
class Reader {
  readonly problems: ProfileProblem[] = []

  private refuse<T>(
    field: string,
    problem: ProfileProblem['problem'],
    instead: T,
    wanted: readonly unknown[] = [],
  ): T {
    this.problems.push({ field, problem, wanted: wanted.map(String) })
    return instead
  }

  object(
    field: string,
    value: unknown,
    known: readonly string[],
  ): Readonly<Record<string, unknown>> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.refuse(field, value === undefined ? 'missing' : 'not-an-object', null)
    const path = field === '' ? '' : `${field}.`
    for (const name of Object.keys(value).filter((one) => !known.includes(one)))
      this.refuse(`${path}${name}`.slice(0, 100), 'unknown-field', null, known)
    const form = Object.fromEntries(Object.entries(value))
    if (field === '') this.choice('schema', form['schema'], ['mxseal-profile/1'])
    return form
  }

  choice<const T extends string | boolean>(
    field: string,
    value: unknown,
    choices: readonly [T, ...T[]],
  ): T {
    const [first] = choices
    const chosen = choices.find((one) => one === value)
    if (chosen !== undefined) return chosen
    return this.refuse(field, value === undefined ? 'missing' : 'not-one-of', first, choices)
  }

  text(field: string, value: unknown): string {
    if (value === undefined) return this.refuse(field, 'missing', '')
    const isText = typeof value === 'string' && value.trim() !== '' && value.length <= 200
    return isText ? value : this.refuse(field, 'not-text', '')
  }

  id(value: unknown): string {
    if (value === undefined) return this.refuse('id', 'missing', '')
    if (typeof value !== 'string' || !/^[a-z0-9][a-z0-9-]{0,62}$/.test(value))
      return this.refuse('id', 'not-an-id', '')
    return findSender(value) === null ? value : this.refuse('id', 'taken', '')
  }

  date(value: unknown): string {
    if (value === undefined) return this.refuse('date', 'missing', '')
    const isDate =
      typeof value === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString().startsWith(value)
    return isDate ? value : this.refuse('date', 'not-a-date', '')
  }

  reactions(value: unknown): SenderReaction {
    const form = this.object('onFailure', value, ['tls', 'version', 'authentication']) ?? {}
    if (value === undefined) return undelivered
    const reactions = ['plaintext', 'deferred', 'bounced'] as const
    return {
      tls: this.choice('onFailure.tls', form['tls'], reactions),
      version: this.choice('onFailure.version', form['version'], reactions),
      authentication: this.choice('onFailure.authentication', form['authentication'], [
        'encrypted',
        ...reactions,
      ] as const),
    }
  }

  otherwise(value: unknown, authentication: SenderProfile['authentication']): string | null {
    const isBound = authentication === 'dane' || authentication === 'sts'
    if (isBound) return this.choice('otherwise', value, plainSenders)
    if (value === undefined || value === null) return null
    return this.refuse('otherwise', 'without-otherwise', null)
  }
}

const undelivered: SenderReaction = {
  tls: 'deferred',
  version: 'deferred',
  authentication: 'deferred',
}
