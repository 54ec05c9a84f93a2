import { randomBytes } from 'node:crypto'
import type { Lang } from '../../model/lang.ts'
import { type Store, type StoredToken, type TokenScope, tokenScopes } from '../../store/store.ts'
import { newSecret } from '../../web/token-guard.ts'
import { systemClock } from '../../world/clock.ts'
import { exitStatus } from '../exit-status.ts'
import { choiceValue, futureValue } from '../option-values.ts'
import { printable } from '../printable.ts'
import { gatherSettings } from '../serve/gather-settings.ts'
import { openDatabase } from '../serve/open-database.ts'
import { tellToken } from '../serve/tell-token.ts'
import { UsageError } from '../usage-error.ts'
import { chooseLang, cliWords, fill } from '../words/words.ts'

/** What every `mxseal token …` takes: the database is found as `serve` finds it. */
export interface TokenFlags {
  readonly database?: string
  readonly config?: string
  readonly lang?: string
}

export interface AddTokenFlags extends TokenFlags {
  readonly scope?: readonly string[]
  readonly expires?: string
}

export interface ListTokensFlags extends TokenFlags {
  readonly format?: string
}

export interface RotateTokenFlags extends TokenFlags {
  readonly keepOld?: string
}

/** `mxseal token add NAME`: the secret alone on standard output, this once; all about it on standard error. */
export async function addTokenCommand(name: string, flags: AddTokenFlags): Promise<number> {
  const lang = chooseLang(flags.lang, process.env)
  const now = systemClock.now()
  if (!/^[^\p{C}]{1,100}$/u.test(name) || name.trim() === '')
    throw new UsageError('token-name', { text: printable(name) })
  const token = {
    id: randomBytes(4).toString('hex'),
    name,
    scopes: readScopes(flags.scope),
    createdAt: now,
    expiresAt: flags.expires === undefined ? null : futureValue('--expires', flags.expires, now),
    revokedAt: null,
  }
  const { secret, digest } = newSecret()
  await withStore(flags, (store) => store.addToken({ ...token, digest }))
  const told = tellToken({ ...token, formerUntil: null }, now, lang)
  showSecret(secret, `${told}\n${cliWords[lang].token.once}`)
  return exitStatus.encrypted
}

/** `mxseal token list`: all there were, those that are no longer valid too; never a secret. */
export async function listTokensCommand(flags: ListTokensFlags): Promise<number> {
  const lang = chooseLang(flags.lang, process.env)
  const format = choiceValue('--format', flags.format ?? 'text', ['text', 'json'])
  const tokens = await withStore(flags, (store) => store.listTokens())
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(tokens, null, 2)}\n` : tellTokens(tokens, lang),
  )
  return exitStatus.encrypted
}

/** `mxseal token revoke ID`: at once, in every process that shares the database. */
export async function revokeTokenCommand(id: string, flags: TokenFlags): Promise<number> {
  const { token } = cliWords[chooseLang(flags.lang, process.env)]
  const isDone = await withStore(flags, (store) => store.revokeToken(id, systemClock.now()))
  if (!isDone) throw new UsageError('unknown-token', { text: printable(id) })
  process.stderr.write(`${fill(token.revoked, { id })}\n`)
  return exitStatus.encrypted
}

/** `mxseal token rotate ID`: a new secret for the same token; the old one ends now, or when `--keep-old` says. */
export async function rotateTokenCommand(id: string, flags: RotateTokenFlags): Promise<number> {
  const { token } = cliWords[chooseLang(flags.lang, process.env)]
  const now = systemClock.now()
  const { keepOld } = flags
  const formerUntil = keepOld === undefined ? now : futureValue('--keep-old', keepOld, now)
  const { secret, digest } = newSecret()
  const isDone = await withStore(flags, (store) =>
    store.rotateToken({ id, digest, now, formerUntil }),
  )
  if (!isDone) throw new UsageError('unknown-token', { text: printable(id) })
  const old = keepOld === undefined ? token.oldEnds : fill(token.oldUntil, { time: formerUntil })
  showSecret(secret, `${fill(token.rotated, { id })} ${old}\n${token.once}`)
  return exitStatus.encrypted
}

function readScopes(given: readonly string[] = tokenScopes): TokenScope[] {
  return [...new Set(given.map((text) => choiceValue('--scope', text, tokenScopes)))]
}

function tellTokens(tokens: readonly StoredToken[], lang: Lang): string {
  if (tokens.length === 0) return `${cliWords[lang].token.none}\n`
  const now = systemClock.now()
  return tokens.map((token) => `${tellToken(token, now, lang)}\n`).join('')
}

function showSecret(secret: string, about: string): void {
  process.stderr.write(`${about}\n`)
  process.stdout.write(`${secret}\n`)
}

async function withStore<T>(flags: TokenFlags, use: (store: Store) => Promise<T>): Promise<T> {
  const file = flags.config ?? process.env['MXSEAL_CONFIG'] ?? null
  const { database } = gatherSettings({ flags: { ...flags }, environment: process.env, file })
  const store = await openDatabase(database.source ?? '--database', String(database.value))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
