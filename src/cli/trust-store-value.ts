import { builtInStore, builtInStores, type NamedStore } from '../world/named-stores.ts'
import { rootsFromFile } from './option-values.ts'
import { printable } from './printable.ts'
import { UsageError } from './usage-error.ts'

const option = '--trust-store'

/**
 * The stores of `--trust-store`, to compare with: `mozilla`, `system`, or `NAME=FILE` for PEM roots under
 * that name. Each name once; an empty store of the machine is a UsageError, not a store that trusts nobody.
 */
export function trustStoresFrom(values: readonly string[] | undefined): readonly NamedStore[] {
  const names = (values ?? []).map((value) => value.replace(/=[^]*$/, ''))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new UsageError('trust-store-twice', { text: printable(twice) })
  if (names.length > maxStores) throw wrong(values?.[maxStores] ?? '')
  return (values ?? []).map(storeFrom)
}

/** Each is one more path to build for every chain. */
const maxStores = 20

function storeFrom(value: string): NamedStore {
  const builtIn = builtInStores.find((name) => name === value)
  if (builtIn !== undefined) {
    const store = builtInStore(builtIn)
    if (store.pems.length === 0) throw new UsageError('trust-store-empty', { text: builtIn })
    return store
  }
  const [, name = '', file = ''] = /^([a-z0-9][a-z0-9.-]{0,39})=([^]+)$/.exec(value) ?? []
  if (name === '' || builtInStores.some((taken) => taken === name)) throw wrong(value)
  const pems = [...new Set(rootsFromFile(option, file))]
  return { name, version: printable(file.replace(/^.*[\\/]/, '')) || '-', pems }
}

function wrong(value: string): UsageError {
  return new UsageError('option-value', {
    option,
    text: printable(value),
    wanted: 'trust-store',
  })
}
