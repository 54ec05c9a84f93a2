import type { FindingArgs, FindingCode, FindingPlace, Severity } from '../model/finding.ts'
import type { Report } from '../model/report.ts'

type Finding = Report['findings'][number]

/** One code with all that was found of it, so that its title and remedy are said once. */
export interface FoldedFinding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly cases: readonly FoldedCase[]
}

/** The same sentence for many places. */
export interface FoldedCase {
  readonly args: FindingArgs
  readonly places: readonly FindingPlace[]
}

/**
 * Joins findings of one code and severity, and in them those whose arguments are the same or differ only in
 * the address and port they stand at. Sorted by severity, with our own blocked port before everything;
 * else in the order of the report.
 */
export function foldFindings(findings: readonly Finding[]): readonly FoldedFinding[] {
  const groups = groupBy(findings, ({ code, severity }) => `${severity} ${code}`)
  return groups
    .flatMap((group) => {
      const [first] = group
      return first === undefined
        ? []
        : [{ code: first.code, severity: first.severity, cases: foldCases(group) }]
    })
    .sort((a, b) => rank(a) - rank(b))
}

/** Items with the same key together, groups in the order of their first item. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) {
      groups.set(key, [item])
    } else {
      group.push(item)
    }
  }
  return [...groups.values()]
}

function foldCases(findings: readonly Finding[]): readonly FoldedCase[] {
  return groupBy(findings, caseKey).flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ args: joinPlaceArguments(first, group), places: uniquePlaces(group) }]
  })
}

/** Everything but the place the finding stands at. */
function caseKey({ args, at }: Finding): string {
  const rest = Object.entries(args)
    .filter(([name, value]) => !isOwnPlace(name, value, at))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([args['host'] ?? null, rest])
}

/** An address that says again where the finding stands becomes the list of all of them. */
function joinPlaceArguments(first: Finding, group: readonly Finding[]): FindingArgs {
  return Object.fromEntries(
    Object.entries(first.args).map(([name, value]) => {
      if (!isOwnPlace(name, value, first.at)) {
        return [name, value]
      }
      const all = [...new Set(group.map(({ args }) => String(args[name])))]
      return [name, all.length === 1 ? value : all]
    }),
  )
}

function isOwnPlace(name: string, value: FindingArgs[string], at: FindingPlace): boolean {
  return (name === 'address' && value === at.address) || (name === 'port' && value === at.port)
}

function uniquePlaces(group: readonly Finding[]): readonly FindingPlace[] {
  return [...new Map(group.map(({ at }) => [JSON.stringify(at), at])).values()]
}

function rank({ code, severity }: FoldedFinding): number {
  return code === 'port-blocked-suspected' ? -1 : ['error', 'warning', 'info'].indexOf(severity)
}
