import { openStore } from '../../store/open-store.ts'
import { StoreAddressError, StoreTooNewError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import { reasonOf } from '../option-values.ts'
import { printable } from '../printable.ts'
import { UsageError } from '../usage-error.ts'

/** Opens the store; what is wrong with it is told as the operator's setting, without a password. */
export async function openDatabase(option: string, address: string): Promise<Store> {
  try {
    return await openStore(address)
  } catch (error) {
    const text = printable(withoutPassword(address))
    if (error instanceof StoreAddressError) throw new UsageError('bad-database', { option, text })
    if (error instanceof StoreTooNewError)
      throw new UsageError('database-too-new', { option, text, step: printable(error.step) })
    throw new UsageError('database-failed', { option, reason: reasonOf(error) })
  }
}

/** `postgres://user:secret@host` becomes `postgres://user:***@host`; a password may stand behind the ? too. */
export function withoutPassword(address: string): string {
  return address
    .replace(/(:\/\/[^:/@]*:).*@/, '$1***@')
    .replaceAll(/([?&]password=)[^&]*/gi, '$1***')
}
