import type { Store, StoredCheck } from '../store/store.ts'
import { emptyState, foldEvent, type LiveState } from './live-state.ts'

/** What a check that is not done has told so far. */
export async function liveStateOf(
  store: Pick<Store, 'eventsAfter'>,
  { id, state }: Pick<StoredCheck, 'id' | 'state'>,
): Promise<LiveState> {
  if (state !== 'running') return emptyState
  const events = await store.eventsAfter(id, 0)
  return events.reduce((live, { event }) => foldEvent(live, event), emptyState)
}
