import type { InventoryEvidence } from '../../model/inventory.ts'

/** What was learned at an address under one server name, and the certificate that the name got there. */
export interface TakenInventory {
  /** DER; null where no visit got one. */
  readonly leaf: Uint8Array | null
  readonly inventory: InventoryEvidence
}

/**
 * What all endpoints with one address and port share: a server counts the connections of a client, not
 * the names it was looked up by. One holder of the address's turn at a time writes in it.
 */
export interface AddressLedger {
  /** Connections so far, visits and inventories. */
  connections: number
  readonly taken: TakenInventory[]
}

/** One ledger for each address and port, empty at first. */
export function createAddressLedgers(): (endpoint: {
  readonly address: string
  readonly port: number
}) => AddressLedger {
  const ledgers = new Map<string, AddressLedger>()
  return ({ address, port }) => {
    const key = `${address} ${port}`
    const ledger = ledgers.get(key) ?? { connections: 0, taken: [] }
    ledgers.set(key, ledger)
    return ledger
  }
}
