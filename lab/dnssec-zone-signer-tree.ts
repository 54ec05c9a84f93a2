import type { OutgoingRecord } from '../src/protocol/dns/format-message.ts'
import { formatRdata } from '../src/protocol/dns/format-rdata.ts'
import { rcodes } from '../src/protocol/dns/message.ts'
import { isWithin, labelsOf, normalName, readName } from '../src/protocol/dns/name.ts'
import { lastLabels, parentOf, wildcardBelow } from '../src/protocol/dnssec/canonical.ts'
import type { TrustAnchor } from '../src/protocol/dnssec/trust-anchors.ts'
import { readDs } from '../src/protocol/dnssec/rdata.ts'
import { types } from '../src/protocol/dnssec/types.ts'
import { proofRecords, type Proof } from './dnssec-zone-signer-denial.ts'
import { record, wire, type SignedZone, type ZonePlan } from './dnssec-zone-signer-plan.ts'
import { signZone } from './dnssec-zone-signer.ts'

/** The zones of a small internet by their apex, the root among them. `unsigned`: a delegation without DS. */
export type TreePlan = Readonly<Record<string, ZonePlan | 'unsigned'>>

/** What a resolver hands on for a question with DO and CD. */
export interface TreeAnswer {
  readonly rcode: number
  readonly answers: readonly OutgoingRecord[]
  readonly authorities: readonly OutgoingRecord[]
}

export interface SignedTree {
  /** The root's, if it is signed. */
  readonly anchors: readonly TrustAnchor[]
  /** Follows aliases. Without `dnssec` the records that only DO brings stay away. */
  answer(name: string, type: number, dnssec: boolean): TreeAnswer
}

interface Branch {
  readonly zone: SignedZone
  readonly byName: ReadonlyMap<string, readonly OutgoingRecord[]>
}

type Tree = ReadonlyMap<string, Branch>

/** Shares the records out among the zones, joins parents and children, and signs them as of a moment (seconds since 1970). */
export function signTree(
  records: readonly OutgoingRecord[],
  plan: TreePlan,
  at: number,
): SignedTree {
  const deepest = Object.keys(plan).toSorted((a, b) => labelsOf(b).length - labelsOf(a).length)
  const tree = new Map<string, Branch>()
  const apexOf = (name: string) => deepest.find((apex) => isWithin(name, apex)) ?? '.'
  // Children first: their parents sign their DS.
  for (const apex of deepest) {
    const own = records.filter(({ name }) => apexOf(name) === apex)
    const children = deepest.filter(
      (child) => child !== apex && apexOf(parentOf(child) ?? '.') === apex,
    )
    const cuts = children.flatMap((child) => [nsRecord(child), ...(tree.get(child)?.zone.ds ?? [])])
    const contents = {
      apex,
      records: [nsRecord(apex), soaRecord(apex), ...own, ...cuts],
      delegations: new Set(children),
    }
    const zonePlan = plan[apex] ?? 'unsigned'
    const zone: SignedZone =
      zonePlan === 'unsigned'
        ? { ...contents, ds: [], denial: 'nsec', isDenying: false }
        : signZone(contents, zonePlan, at)
    tree.set(apex, { zone, byName: Map.groupBy(zone.records, ({ name }) => name) })
  }
  return {
    anchors: anchorsOf(tree.get('.')?.zone.ds ?? []),
    answer: (name, type, dnssec) => lookUp(tree, { name, type, dnssec }),
  }
}

interface Asked {
  readonly name: string
  readonly type: number
  readonly dnssec: boolean
}

const maxAliases = 8

function lookUp(tree: Tree, { name: first, type, dnssec }: Asked): TreeAnswer {
  const answers: OutgoingRecord[] = []
  const authorities: OutgoingRecord[] = []
  let rcode: number = rcodes.noerror
  let name: string | null = first
  for (let hops = 0; name !== null && hops < maxAliases; hops += 1) {
    const step = takeStep(tree, name, type)
    answers.push(...step.answers)
    authorities.push(...step.authorities)
    rcode = step.rcode
    name = step.target
  }
  const isPlain = (one: OutgoingRecord) => one.type === type || !onlyWithDo.includes(one.type)
  return dnssec
    ? { rcode, answers, authorities }
    : { rcode, answers: answers.filter(isPlain), authorities: authorities.filter(isPlain) }
}

const onlyWithDo: readonly number[] = [types.rrsig, types.nsec, types.nsec3]

interface Step extends TreeAnswer {
  /** Of the alias; null: the answer ends here. */
  readonly target: string | null
}

function takeStep(tree: Tree, name: string, type: number): Step {
  const branch = branchOf(tree, name, type)
  const dname = aboveWith(branch, name, types.dname)
  if (dname !== null) return redirect(branch, name, dname)
  const encloser = closestEncloser(branch, name)
  if (encloser === name) {
    return (
      fromNode(branch, { name, owner: name, type }) ??
      denied(branch, { kind: 'no-records', name, encloser }, rcodes.noerror)
    )
  }
  const owner = wildcardBelow(encloser)
  if (!branch.byName.has(owner)) {
    return denied(branch, { kind: 'no-name', name, encloser }, rcodes.nxdomain)
  }
  const made = fromNode(branch, { name, owner, type })
  if (made === null) {
    return denied(branch, { kind: 'wildcard-no-records', name, encloser }, rcodes.noerror)
  }
  const proof = withSignatures(
    branch,
    proofRecords(branch.zone, { kind: 'wildcard-records', name, encloser }),
  )
  return { ...made, authorities: proof }
}

/** The records or the alias of a node, in the name of who asked; null: neither. */
function fromNode(
  { byName }: Branch,
  { name, owner, type }: { readonly name: string; readonly owner: string; readonly type: number },
): Step | null {
  const node = byName.get(owner) ?? []
  for (const wanted of [type, types.cname]) {
    const set = node.filter((one) => one.type === wanted)
    const [first] = set
    if (first === undefined) continue
    const answers = [...set, ...node.filter(isSignatureOf(wanted))].map((one) => ({ ...one, name }))
    const target = wanted === type ? null : targetOf(first)
    return { rcode: rcodes.noerror, answers, authorities: [], target }
  }
  return null
}

function redirect(branch: Branch, name: string, owner: string): Step {
  const node = branch.byName.get(owner) ?? []
  const set = node.filter((one) => one.type === types.dname || isSignatureOf(types.dname)(one))
  const below = labelsOf(name).slice(0, -labelsOf(owner).length).join('.')
  const made = normalName(`${below}.${set[0] ? targetOf(set[0]) : ''}`)
  const target = made.ok ? made.value : name
  const alias = record(name, types.cname, wire(target))
  return { rcode: rcodes.noerror, answers: [...set, alias], authorities: [], target }
}

function denied({ zone, byName }: Branch, proof: Proof, rcode: number): Step {
  const soa = (byName.get(zone.apex) ?? []).filter(({ type }) => type === types.soa)
  const authorities = withSignatures({ zone, byName }, [...soa, ...proofRecords(zone, proof)])
  return { rcode, answers: [], authorities, target: null }
}

/** The zone that answers: for DS the parent's (RFC 4035 3.1.4.1). */
function branchOf(tree: Tree, name: string, type: number): Branch {
  for (let at: string | null = name; at !== null; at = parentOf(at)) {
    const branch = tree.get(at)
    if (branch && (type !== types.ds || at !== name || name === '.')) return branch
  }
  throw new Error('no zone for the root')
}

function aboveWith({ byName, zone }: Branch, name: string, type: number): string | null {
  for (let at = parentOf(name); at !== null && isWithin(at, zone.apex); at = parentOf(at)) {
    if (byName.get(at)?.some((one) => one.type === type)) return at
  }
  return null
}

/** The deepest name that exists, with records or for the sake of names below. */
function closestEncloser({ byName, zone }: Branch, name: string): string {
  const exists = (at: string) => [...byName.keys()].some((other) => isWithin(other, at))
  let count = labelsOf(name).length
  while (count > labelsOf(zone.apex).length && !exists(lastLabels(name, count))) count -= 1
  return lastLabels(name, count)
}

function withSignatures(
  { byName }: Branch,
  records: readonly OutgoingRecord[],
): readonly OutgoingRecord[] {
  return records.flatMap((one) => [
    one,
    ...(byName.get(one.name) ?? []).filter(isSignatureOf(one.type)),
  ])
}

function isSignatureOf(covered: number) {
  return ({ type, rdata }: OutgoingRecord) =>
    type === types.rrsig && ((rdata[0] ?? 0) << 8) + (rdata[1] ?? 0) === covered
}

function targetOf({ rdata }: OutgoingRecord): string {
  const target = readName(rdata, 0)
  return target.ok ? target.value.name : '.'
}

function anchorsOf(ds: readonly OutgoingRecord[]): readonly TrustAnchor[] {
  const read = ds.map(({ rdata }) => readDs(rdata)).flatMap((one) => (one.ok ? [one.value] : []))
  return read.length > 0 ? [{ zone: '.', ds: read }] : []
}

function nsRecord(apex: string): OutgoingRecord {
  return record(apex, types.ns, wire('ns.lab.example'))
}

function soaRecord(apex: string): OutgoingRecord {
  const soa = formatRdata('SOA', {
    primary: 'ns.lab.example',
    mailbox: 'admin.lab.example',
    serial: 1,
    refresh: 3_600,
    retry: 600,
    expire: 86_400,
    minimum: 60,
  })
  return record(apex, types.soa, soa.ok ? soa.value : new Uint8Array(0))
}
