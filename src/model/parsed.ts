/** What a parser of hostile input returns: a value, or where and why it is not one. Parsers never throw. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** `at`: offset in bytes (or characters for text); `problem`: a short English phrase for developers and details. */
export interface Problem {
  readonly at: number
  readonly problem: string
}

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function notParsed(
  at: number,
  problem: string,
): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ at, problem }] }
}
