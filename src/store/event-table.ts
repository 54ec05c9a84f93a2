import type { CheckEvent } from '../model/check-event.ts'
import type { Database } from './open-store.ts'
import type { Store } from './store.ts'

export function createEventTable({
  engine,
  kysely,
}: Database): Pick<Store, 'addEvents' | 'eventsAfter'> {
  return {
    addEvents({ id, worker }, first, events) {
      return kysely.transaction().execute(async (open) => {
        // Held until the events are in, so that nobody takes the check away between the two.
        const own = open
          .selectFrom('checks')
          .select('id')
          .where('id', '=', id)
          .where('worker', '=', worker)
        const row = await (engine === 'postgres' ? own.forUpdate() : own).executeTakeFirst()
        if (row === undefined || events.length === 0) return row !== undefined
        const rows = events.map((event, index) => ({
          check_id: id,
          sequence: first + index,
          event: JSON.stringify(event),
        }))
        // Written again where the database took them but its answer was lost.
        const insert = open.insertInto('check_events').values(rows)
        await insert.onConflict((key) => key.doNothing()).execute()
        return true
      })
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
