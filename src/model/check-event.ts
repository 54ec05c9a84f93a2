import { Type, type Static } from 'typebox'
import { findingSchema } from './report.ts'
import { list, nullable, object, oneOf } from './schema.ts'
import { stageIds, type StageId, type StageStatus } from './stage.ts'

/* What a listener hears while a check goes on: the events of the HTTP API and what the live page is drawn from. */

const text = Type.String({ minLength: 1 })
const port = Type.Integer({ minimum: 1, maximum: 65_535 })
const count = Type.Integer({ minimum: 0 })

/** All hosts with the addresses that are, or are not, going to be visited: the empty matrix. */
const hosts = object({
  kind: Type.Literal('hosts'),
  hosts: list(
    object({
      name: text,
      preference: count,
      kind: oneOf('mx', 'implicit', 'given'),
      endpoints: list(
        object({
          address: text,
          port,
          /** Why it is not visited; null: it is. */
          because: nullable(oneOf('no-ipv6', 'no-ipv4', 'not-asked', 'barred', 'budget')),
        }),
      ),
    }),
  ),
})

/** One cell of the matrix. A later event for the same cell replaces it: a confirming visit may differ. */
const stage = object({
  kind: Type.Literal('stage'),
  host: text,
  address: text,
  port,
  stage: oneOf<StageId>(...stageIds),
  status: oneOf<StageStatus>('ok', 'fail', 'temporary', 'skipped'),
  ms: nullable(count),
})

/** What was found at an endpoint as soon as it is judged; the report has all findings. */
const finding = object({ kind: Type.Literal('finding'), finding: findingSchema })

export const checkEventSchema = Type.Union([hosts, stage, finding])

export type CheckEvent = Static<typeof checkEventSchema>
export type PlannedHost = Static<typeof hosts>['hosts'][number]
