import { type TSchema, Type } from 'typebox'
import type { HowTo } from '../catalogue/entry.ts'
import { senders } from '../judge/profiles/senders.ts'
import { checkEventSchema } from '../model/check-event.ts'
import { reportSchema } from '../model/report.ts'
import { closed, nullable, object, oneOf } from '../model/schema.ts'
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
  {
    ...closed,
    title: 'CheckRequest',
    examples: [
      { target: 'example.org' },
      { target: 'someone@example.org', depth: 'full', profile: 'dane' },
    ],
  },
)

export const checkPath = object({ id: Type.String({ pattern: '^[0-9a-f]{20}$' }) })

const links = object({ self: Type.String(), events: Type.String(), page: Type.String() })

const exampleId = '5f2c0a9d81b34e6f7a10'
const exampleLinks = {
  self: `/api/v1/checks/${exampleId}`,
  events: `/api/v1/checks/${exampleId}/events`,
  page: `/checks/${exampleId}`,
}

export const acceptedSchema = Type.Object(
  { id: Type.String(), links },
  {
    ...closed,
    title: 'Accepted',
    description: 'The check is queued, or there was one that answers.',
    examples: [{ id: exampleId, links: exampleLinks }],
  },
)

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

const exampleSummary = {
  id: exampleId,
  state: 'done',
  target: 'example.org',
  domain: 'example.org',
  depth: 'standard',
  profile: 'tls12-authenticated',
  createdAt: '2027-03-01T12:00:00.000Z',
  startedAt: '2027-03-01T12:00:00.100Z',
  finishedAt: '2027-03-01T12:00:03.000Z',
  verdict: 'encrypted',
  confidence: 97,
  links: exampleLinks,
}

export const checkSummarySchema = Type.Object(checkFacts, { ...closed, title: 'CheckSummary' })

export const checkSchema = Type.Object(
  { ...checkFacts, report: Type.Optional(reportSchema) },
  {
    ...closed,
    title: 'Check',
    description: 'The check; its report once it is done.',
    examples: [exampleSummary],
  },
)

export const listQuery = Type.Object({
  domain: Type.Optional(Type.String({ maxLength: 255 })),
  cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
  limit: Type.Optional(
    Type.String({ pattern: '^([1-9][0-9]?|100)$', description: '1 to 100; 20 if absent.' }),
  ),
})

export const listSchema = Type.Object(
  {
    checks: Type.Array(checkSummarySchema),
    next: nullable(
      Type.String({ description: 'Cursor of the next page; null: this is the last.' }),
    ),
  },
  {
    ...closed,
    title: 'CheckList',
    description: 'A page of checks.',
    examples: [{ checks: [exampleSummary], next: '41' }],
  },
)

export const problemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'In the language of the reader.' }),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable; what programs branch on.' }),
    detail: Type.Optional(Type.String()),
  },
  { ...closed, title: 'Problem' },
)

export const catalogueEntrySchema = Type.Object(
  {
    code: Type.String(),
    kind: oneOf('verdict', 'stage', 'finding', 'event'),
    lang: oneOf('en', 'de'),
    standards: Type.Unsafe<readonly string[]>(Type.Array(Type.String())),
    title: Type.String(),
    sentence: Type.String(),
    meaning: Type.String(),
    consequence: Type.String(),
    remedy: Type.String(),
    howTo: Type.Optional(
      Type.Unsafe<HowTo>(
        Type.Record(Type.String(), Type.String(), { description: 'Ready to paste, by product.' }),
      ),
    ),
  },
  {
    ...closed,
    title: 'CatalogueEntry',
    description: 'What the code means, in one language.',
  },
)

/** Open, as addresses gather parameters of others on their way. */
export const langQuery = Type.Object({ lang: Type.Optional(oneOf('en', 'de')) })

const [hostsEvent, stageEvent, findingEvent] = checkEventSchema.anyOf

/** What stands in the data of each server-sent event. */
export const eventSchemas: Readonly<Record<string, NamedSchema>> = {
  HostsEvent: Type.Omit(hostsEvent, ['kind'], { ...closed, title: 'HostsEvent' }),
  StageEvent: Type.Omit(stageEvent, ['kind'], { ...closed, title: 'StageEvent' }),
  FindingEvent: Type.Omit(findingEvent, ['kind'], { ...closed, title: 'FindingEvent' }),
  ReportEvent: Type.Object(
    { state: oneOf('done', 'failed'), report: Type.Optional(reportSchema) },
    { ...closed, title: 'ReportEvent' },
  ),
}

type NamedSchema = TSchema & { readonly title?: string; readonly $id?: string }

/** The names under which the description of the API knows its schemas. */
export const namedSchemas: Readonly<Record<string, NamedSchema>> = {
  CheckRequest: checkRequestSchema,
  Accepted: acceptedSchema,
  Check: checkSchema,
  CheckSummary: checkSummarySchema,
  CheckList: listSchema,
  Problem: problemSchema,
  CatalogueEntry: catalogueEntrySchema,
  Report: reportSchema,
}
