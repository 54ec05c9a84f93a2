import { createHash } from 'node:crypto'
import {
  type Expression,
  type ExpressionBuilder,
  sql,
  type SqlBool,
  type Transaction,
} from 'kysely'
import type { Depth } from '../model/evidence.ts'
import type { Report } from '../model/report.ts'
import type { Target } from '../model/target.ts'
import type { VerdictId } from '../model/verdict.ts'
import type { Database } from './open-store.ts'
import type {
  AddedCheck,
  CheckOutcome,
  CheckPage,
  CheckRequest,
  CheckRun,
  CheckState,
  CheckSummary,
  Store,
  StoredCheck,
} from './store.ts'
import type { Tables } from './tables.ts'

type CheckTable = Pick<
  Store,
  | 'addCheck'
  | 'check'
  | 'listChecks'
  | 'claimCheck'
  | 'renewLease'
  | 'requeue'
  | 'countChecks'
  | 'finishCheck'
  | 'deleteFinishedBefore'
>

export function createCheckTable(database: Database): CheckTable {
  const { kysely } = database
  return {
    addCheck: (request) => addCheck(database, request),
    async check(id) {
      const row = await kysely
        .selectFrom('checks')
        .select([...summaryColumns, 'report', 'problem'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : readCheck(row)
    },
    listChecks: (page) => listChecks(database, page),
    claimCheck: (worker, now, leaseUntil) => claimCheck(database, { worker, now, leaseUntil }),
    async renewLease(worker, leaseUntil) {
      await kysely
        .updateTable('checks')
        .set({ lease_until: leaseUntil })
        .where('worker', '=', worker)
        .where('state', '=', 'running')
        .execute()
    },
    requeue: (worker, now) => requeue(database, worker, now),
    async countChecks(state) {
      const { count } = await kysely
        .selectFrom('checks')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('state', '=', state)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    finishCheck: (run, outcome) => finishCheck(database, run, outcome),
    async deleteFinishedBefore(then) {
      const { numDeletedRows } = await kysely
        .deleteFrom('checks')
        .where('finished_at', '<', then)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

const summaryColumns = [
  'id',
  'number',
  'state',
  'target',
  'depth',
  'profile',
  'created_at',
  'started_at',
  'finished_at',
  'verdict',
  'confidence',
] as const

type Row = Pick<Tables['checks'], Exclude<(typeof summaryColumns)[number], 'number'>> & {
  readonly number: number
}

/** One transaction, so that two requests at the same moment cannot both begin the same check. */
function addCheck({ engine, kysely }: Database, request: CheckRequest): Promise<AddedCheck> {
  return kysely.transaction().execute(async (open): Promise<AddedCheck> => {
    // SQLite has one writer at a time anyway.
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${addLock})`.execute(open)
    const repeated = await repeatedCheck(open, request)
    if (repeated !== null) return repeated
    const joined = await joinedCheck(open, request)
    if (joined === null) {
      const busy = await busyTarget(open, request)
      if (busy !== null) return busy
      const queued = await open
        .selectFrom('checks')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('state', '=', 'queued')
        .executeTakeFirstOrThrow()
      if (Number(queued.count) >= request.maxQueued)
        return { kind: 'full', queued: Number(queued.count) }
    }
    const row = joined ?? (await insertCheck(open, request))
    await keepKey(open, request, row.id)
    return { kind: joined === null ? 'new' : 'joined', check: readSummary(row) }
  })
}

/** Any number that nothing else in the database uses for a lock. */
const addLock = 7_025_531

async function repeatedCheck(
  open: Transaction<Tables>,
  request: CheckRequest,
): Promise<AddedCheck | null> {
  if (request.repeat === null) return null
  const known = await open
    .selectFrom('idempotency_keys')
    .innerJoin('checks', 'checks.id', 'idempotency_keys.check_id')
    .select([...summaryColumns.map((column) => `checks.${column}` as const), 'request_digest'])
    .where('client', '=', request.repeat.client)
    .where('key', '=', request.repeat.key)
    .executeTakeFirst()
  if (known === undefined) return null
  return known.request_digest === joinKey(request)
    ? { kind: 'repeated', check: readSummary(known) }
    : { kind: 'key-reused' }
}

/** The newest check that the same request would repeat, if it is fresh. */
async function joinedCheck(open: Transaction<Tables>, request: CheckRequest): Promise<Row | null> {
  const row = await open
    .selectFrom('checks')
    .select(summaryColumns)
    .where('join_key', '=', joinKey(request))
    .where((expression) =>
      expression.or([
        expression('state', 'in', ['queued', 'running']),
        expression.and([
          expression('state', '=', 'done'),
          expression('created_at', '>', request.joinAfter),
        ]),
      ]),
    )
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

async function busyTarget(
  open: Transaction<Tables>,
  { target, perTarget }: CheckRequest,
): Promise<AddedCheck | null> {
  const { count, oldest } = await open
    .selectFrom('checks')
    .select(({ fn }) => [
      fn.countAll().as('count'),
      fn.min<string | null>('created_at').as('oldest'),
    ])
    .where('ascii_domain', '=', target.asciiDomain)
    .where('created_at', '>', perTarget.since)
    .executeTakeFirstOrThrow()
  const isBusy = Number(count) >= perTarget.max && oldest !== null
  return isBusy ? { kind: 'target-busy', oldest } : null
}

function insertCheck(open: Transaction<Tables>, request: CheckRequest): Promise<Row> {
  return open
    .insertInto('checks')
    .values({
      id: request.id,
      state: 'queued',
      target: JSON.stringify(request.target),
      ascii_domain: request.target.asciiDomain,
      depth: request.depth,
      profile: request.profile,
      join_key: joinKey(request),
      created_at: request.now,
    })
    .returning(summaryColumns)
    .executeTakeFirstOrThrow()
}

async function keepKey(open: Transaction<Tables>, request: CheckRequest, id: string) {
  if (request.repeat === null) return
  await open
    .insertInto('idempotency_keys')
    .values({
      ...request.repeat,
      request_digest: joinKey(request),
      check_id: id,
      created_at: request.now,
    })
    .execute()
}

/** What makes two requests the same: the servers that would be asked, how thoroughly, and by whose rules. */
function joinKey({ target, depth, profile }: CheckRequest): string {
  const { kind, asciiDomain, given } = target
  const asked = [kind === 'host' ? 'host' : 'domain', asciiDomain, given, depth, profile]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

async function listChecks({ kysely }: Database, page: CheckPage): Promise<CheckSummary[]> {
  let query = kysely
    .selectFrom('checks')
    .select(summaryColumns)
    .orderBy('number', 'desc')
    .limit(page.limit)
  if (page.asciiDomain !== null) query = query.where('ascii_domain', '=', page.asciiDomain)
  if (page.before !== null) query = query.where('number', '<', page.before)
  return (await query.execute()).map(readSummary)
}

interface Claim {
  readonly worker: string
  readonly now: string
  readonly leaseUntil: string
}

/** One statement on SQLite; on PostgreSQL workers pass over rows that another one is just claiming. */
async function claimCheck(
  { engine, kysely }: Database,
  { worker, now, leaseUntil }: Claim,
): Promise<StoredCheck | null> {
  const row = await kysely
    .updateTable('checks')
    .set({ state: 'running', worker, started_at: now, lease_until: leaseUntil })
    .where('number', '=', (expression) => {
      const oldest = expression
        .selectFrom('checks')
        .select('number')
        .where('state', '=', 'queued')
        .orderBy('number')
        .limit(1)
      return engine === 'postgres' ? oldest.forUpdate().skipLocked() : oldest
    })
    .returning([...summaryColumns, 'report', 'problem'])
    .executeTakeFirst()
  return row === undefined ? null : readCheck(row)
}

function requeue(database: Database, worker: string | null, now: string): Promise<number> {
  return requeueWhere(database, (column) =>
    worker === null ? column('lease_until', '<', now) : column('worker', '=', worker),
  )
}

/** For who knows that nobody runs any: the one process of an embedded database, at its start. */
export function requeueAll(database: Database): Promise<number> {
  return requeueWhere(database, (columns) => columns.lit(true))
}

/** Events of the broken run go: the next run tells its own. */
function requeueWhere(
  { kysely }: Database,
  which: (columns: ExpressionBuilder<Tables, 'checks'>) => Expression<SqlBool>,
): Promise<number> {
  return kysely.transaction().execute(async (open) => {
    const rows = await open
      .updateTable('checks')
      .set({ state: 'queued', worker: null, started_at: null, lease_until: null })
      .where('state', '=', 'running')
      .where(which)
      .returning('id')
      .execute()
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await open.deleteFrom('check_events').where('check_id', 'in', ids).execute()
    return ids.length
  })
}

/** Only the worker that still has it: one whose lease ran out finishes nothing. */
async function finishCheck(
  { kysely }: Database,
  { id, worker }: CheckRun,
  outcome: CheckOutcome,
): Promise<boolean> {
  const { finishedAt } = outcome
  const result =
    'report' in outcome
      ? {
          state: 'done',
          verdict: outcome.report.verdict.id,
          confidence: outcome.report.confidence.value,
          report: JSON.stringify(outcome.report),
        }
      : { state: 'failed', problem: outcome.problem }
  const { numUpdatedRows } = await kysely
    .updateTable('checks')
    .set({ ...result, finished_at: finishedAt, worker: null, lease_until: null })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function readSummary(row: Row): CheckSummary {
  return {
    id: row.id,
    number: row.number,
    state: row.state as CheckState,
    target: JSON.parse(row.target) as Target,
    depth: row.depth as Depth,
    profile: row.profile,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    verdict: row.verdict as VerdictId | null,
    confidence: row.confidence,
  }
}

function readCheck(row: Row & Pick<Tables['checks'], 'report' | 'problem'>): StoredCheck {
  return {
    ...readSummary(row),
    report: row.report === null ? null : (JSON.parse(row.report) as Report),
    problem: row.problem,
  }
}
