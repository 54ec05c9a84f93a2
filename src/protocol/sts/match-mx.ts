import { labelsOf } from '../dns/name.ts'

/**
 * Is this MX host one of those that the policy means? RFC 8461 section 4.1: the pattern is the host's name, or
 * `*.` and a name, where the star stands for exactly one label: `*.example.com` means `mx.example.com`, neither
 * `example.com` nor `a.mx.example.com`. Letters are compared without case. `host`: the name as it stands in the
 * MX record, never an alias target; a dot at its end is not part of it.
 */
export function matchMx(pattern: string, host: string): boolean {
  const name = withoutDot(host.toLowerCase())
  const wanted = withoutDot(pattern.toLowerCase())
  if (name === '') return false
  if (!wanted.startsWith('*.')) return name === wanted
  return labelsOf(name).slice(1).join('.') === wanted.slice(2)
}

function withoutDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name
}
