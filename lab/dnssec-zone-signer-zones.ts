import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { normalName } from '../src/protocol/dns/name.ts'
import type { RecordOf, RecordType } from '../src/protocol/dns/record.ts'
import { makeRecord, type Zones } from './dns-zones.ts'

/** The records of a scenario's zones, for signing. Faults and delays are the server's business. */
export function recordsOf(zones: Zones): readonly OutgoingRecord[] {
  return Object.entries(zones).flatMap(([name, entry]) => {
    const owner = normalName(name)
    if (!owner.ok) throw new Error(`${name} is not a name`)
    const rows = <T extends RecordType>(type: T, values: readonly RecordOf<T>[] = []) =>
      values.map((value) => makeRecord(owner.value, type, value))
    return [
      ...rows('A', entry.A),
      ...rows('AAAA', entry.AAAA),
      ...rows(
        'MX',
        entry.MX?.map(([preference, exchange]) => ({ preference, exchange })),
      ),
      ...rows('PTR', entry.PTR),
      ...rows('TXT', entry.TXT),
      ...rows('NS', entry.NS),
      ...rows(
        'TLSA',
        entry.TLSA?.map(([usage, selector, matchingType, association]) => ({
          usage,
          selector,
          matchingType,
          association,
        })),
      ),
      ...rows('CNAME', entry.CNAME === undefined ? [] : [entry.CNAME]),
      ...rows('DNAME', entry.DNAME === undefined ? [] : [entry.DNAME]),
    ]
  })
}
