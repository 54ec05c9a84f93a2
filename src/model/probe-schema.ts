import { Type } from 'typebox'
import { probeGaps, probeIds, probeSigns } from './probe.ts'
import { list, object, oneOf } from './schema.ts'

/** The form of the active probes: as evidence keeps them, and as the report shows them. */

const id = oneOf(...probeIds)
const count = Type.Integer({ minimum: 0 })

export const probesEvidenceSchema = object({
  connections: count,
  facts: list(
    Type.Union([
      object({
        id,
        vulnerable: oneOf('yes', 'no'),
        sign: oneOf(...probeSigns),
        connection: count,
      }),
      object({
        id,
        vulnerable: Type.Literal('not-tested'),
        because: oneOf(...probeGaps),
      }),
    ]),
  ),
})

/** `detail`: what showed it, or why it was not tested. `connection`: the one that proved it. */
export const probeReportSchema = object({
  id,
  state: oneOf('vulnerable', 'not-vulnerable', 'not-tested'),
  detail: oneOf(...probeSigns, ...probeGaps),
  connection: Type.Union([count, Type.Null()]),
})
