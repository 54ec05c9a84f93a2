import { Type } from 'typebox'
import { senders } from '../judge/profiles/senders.ts'
import { checkEventSchema } from '../model/check-event.ts'
import { reportSchema } from '../model/report.ts'
import { nullable, object, oneOf } from '../model/schema.ts'
import { checkStates, type CheckState } from '../store/store.ts'

/* One schema of each thing that the API takes or gives: validation, types and OpenAPI are made from these. */

const time = Type.String({ format: 'date-time' })
const depths = oneOf('quick', 'standard', 'full')
const senderIds = senders.flatMap(({ id, aliases }) => [id, ...aliases])

export const checkRequestSchema = Type.Object(
  {
    target: Type.String({
      maxLength: 1000,
      description:
        'A domain, an e-mail address (its local part is dropped), host:NAME or an IP literal.',
    }),
    depth: Type.Optional(depths),
    profile: Type.Optional(oneOf(...senderIds)),
  },
  { additionalProperties: false },
)

export const checkPath = object({ id: Type.String({ pattern: '^[0-9a-f]{20}$' }) })

const links = object({ self: Type.String(), events: Type.String(), page: Type.String() })

export const acceptedSchema = object({ id: Type.String(), links })

const checkFacts = {
  id: Type.String(),
  state: oneOf<CheckState>(...checkStates),
  target: Type.String({ description: 'As typed, without a local part.' }),
  domain: Type.String({ description: 'In A-labels.' }),
  depth: oneOf('quick', 'standard', 'full', 'exhaustive'),
  profile: Type.String(),
  createdAt: time,
  startedAt: nullable(time),
  finishedAt: nullable(time),
  verdict: nullable(Type.String()),
  confidence: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  links,
}

export const checkSummarySchema = object(checkFacts)

export const checkSchema = object({ ...checkFacts, report: Type.Optional(reportSchema) })

export const listQuery = Type.Object({
  domain: Type.Optional(Type.String({ maxLength: 255 })),
  cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
  limit: Type.Optional(
    Type.String({ pattern: '^([1-9][0-9]?|100)$', description: '1 to 100; 20 if absent.' }),
  ),
})

export const listSchema = object({
  checks: Type.Array(checkSummarySchema),
  next: nullable(Type.String({ description: 'Cursor of the next page; null: this is the last.' })),
})

export const problemSchema = object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'Stable; what programs branch on.' }),
  detail: Type.Optional(Type.String()),
})

/** Open, as addresses gather parameters of others on their way. */
export const langQuery = Type.Object({ lang: Type.Optional(oneOf('en', 'de')) })

export const eventSchema = checkEventSchema
