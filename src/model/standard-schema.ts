import { Type } from 'typebox'
import { object, oneOf } from './schema.ts'
import {
  evidenceKinds,
  requirementKeys,
  requirementStates,
  ruleSources,
  standardNotes,
} from './standard.ts'

/** A standard that was asked for, as the report compares it with what was seen. */

const text = Type.String({ minLength: 1 })
const count = Type.Integer({ minimum: 0 })

const requirementEvidence = object({
  /** Absent where it is about the domain. */
  host: Type.Optional(text),
  address: Type.Optional(text),
  port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65535 })),
  state: oneOf(...requirementStates),
  what: oneOf(...evidenceKinds),
  /** Names, sizes or states, as the other parts of the report have them. */
  values: Type.Array(text),
})

const requirement = object({
  id: oneOf(...requirementKeys),
  /** The standard's own number, where it is known; else the id again. */
  section: text,
  sectionKnown: Type.Boolean(),
  level: oneOf('must', 'should'),
  /** The worst of its evidence. */
  state: oneOf(...requirementStates),
  /** What the standard lists or asks for, at the time judged for. */
  asked: Type.Array(text),
  evidence: Type.Array(requirementEvidence),
})

export const standardSchema = object({
  id: text,
  version: text,
  date: Type.String({ format: 'date' }),
  basis: text,
  source: oneOf(...ruleSources),
  notes: Type.Array(oneOf(...standardNotes)),
  /** Endpoints that could be compared, and all. */
  compared: count,
  endpoints: count,
  requirements: Type.Array(requirement),
})
