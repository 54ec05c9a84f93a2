import type { CheckEvent } from '../model/check-event.ts'
import type { Database } from './open-store.ts'
import type { Store } from './store.ts'

export function createEventTable({ kysely }: Database): Pick<Store, 'addEvents' | 'eventsAfter'> {
  return {
    async addEvents(id, first, events) {
      if (events.length === 0) return
      await kysely
        .insertInto('check_events')
        .values(
          events.map((event, index) => ({
            check_id: id,
            sequence: first + index,
            event: JSON.stringify(event),
          })),
        )
        .execute()
    },
    async eventsAfter(id, sequence) {
      const rows = await kysely
        .selectFrom('check_events')
        .select(['sequence', 'event'])
        .where('check_id', '=', id)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(1000)
        .execute()
      return rows.map((row) => ({
        sequence: row.sequence,
        event: JSON.parse(row.event) as CheckEvent,
      }))
    },
  }
}
