import type { Lang } from '../../model/lang.ts'
import type { StoredToken } from '../../store/store.ts'
import { printable } from '../printable.ts'
import { cliWords, fill } from '../words/words.ts'

/** A token in one line: id, state, scopes, name. `now`: ISO 8601 in UTC, as all times of the store. */
export function tellToken(token: StoredToken, now: string, lang: Lang): string {
  const { id, name, scopes } = token
  return `${id}  ${stateOf(token, now, lang)}  ${scopes.join(' ')}  ${printable(name)}`
}

function stateOf({ expiresAt, revokedAt, formerUntil }: StoredToken, now: string, lang: Lang) {
  const words = cliWords[lang].token
  if (revokedAt !== null) return fill(words.revokedAt, { time: revokedAt })
  if (expiresAt !== null && expiresAt <= now) return fill(words.expiredAt, { time: expiresAt })
  const valid = expiresAt === null ? words.valid : fill(words.validUntil, { time: expiresAt })
  const isOldTaken = formerUntil !== null && formerUntil > now
  return isOldTaken ? `${valid}, ${fill(words.alsoOld, { time: formerUntil })}` : valid
}
