import { Type, type TSchema } from 'typebox'

/* The few shapes that every schema here is built of. */

/** Takes no properties but those named. */
export const closed = { additionalProperties: false }

/** One of these words, typed as such. */
export const oneOf = <T extends string>(...values: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(values.map((value) => Type.Literal(value))))

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const object = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, closed)

/** A list, bounded far above what an observation brings. */
export const list = <T extends TSchema>(schema: T) => Type.Array(schema, { maxItems: 10_000 })
