import type { CheckOptions } from '../check.ts'
import type { Depth } from '../model/evidence.ts'
import { rootAnchors } from '../protocol/dnssec/trust-anchors.ts'
import type { Format } from '../present/presenter.ts'
import type { WorldOptions } from '../world/live-world.ts'
import {
  anchorsFromFile,
  choiceValue,
  connectionsValue,
  connectToValue,
  countValue,
  heloValue,
  mailboxValue,
  networkValue,
  portValue,
  resolverValue,
  rootsFromFile,
  secondsValue,
  timeValue,
} from './option-values.ts'
import { guideSender } from '../judge/profiles/senders.ts'
import { profileValue } from './profile-value.ts'
import { standardValue } from './standard-value.ts'
import { trustStoresFrom } from './trust-store-value.ts'
import { chooseLang } from './words/words.ts'

/** The options of `check` as commander gives them: text, not yet read. */
export interface CheckFlags {
  readonly resolver?: readonly string[]
  readonly trustAnchor?: string
  readonly caFile?: readonly string[]
  readonly trustStore?: readonly string[]
  readonly port?: string
  readonly ipv4?: boolean
  readonly ipv6?: boolean
  readonly helo?: string
  readonly mailFrom?: string
  readonly rcpt?: string
  readonly timeout?: string
  readonly depth?: string
  readonly maxConnections?: string
  readonly probe?: boolean
  readonly parallel?: string
  readonly connectTo?: readonly string[]
  readonly allowNetwork?: readonly string[]
  readonly at?: string
  readonly profile?: string
  readonly standard?: readonly string[]
  readonly evidence?: string
  readonly letter?: string
  /** false after --no-revocation */
  readonly revocation?: boolean
  readonly fetchIssuers?: boolean
  /** false after --no-dane, --no-mta-sts */
  readonly dane?: boolean
  readonly mtaSts?: boolean
  readonly format?: string
  readonly output?: string
  readonly lang?: string
  /** false after --no-color */
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

const formats = [
  'text',
  'json',
  'jsonl',
  'csv',
  'html',
  'markdown',
  'junit',
  'sarif',
  'nagios',
] as const satisfies readonly Format[]

const depths = ['quick', 'standard', 'full', 'exhaustive'] as const satisfies readonly Depth[]

/** Reads every option once; a wrong one is a UsageError that says what would be right. */
export function readCheckFlags(flags: CheckFlags) {
  const each = <T>(
    option: string,
    values: readonly string[] | undefined,
    read: (option: string, value: string) => T,
  ) => (values ?? []).map((value) => read(option, value))
  const maybe = <T>(
    option: string,
    value: string | undefined,
    read: (option: string, value: string) => T,
  ) => (value === undefined ? null : read(option, value))
  const timeoutMs = secondsValue('--timeout', flags.timeout ?? '30')
  const bothOrNeither = flags.ipv4 === flags.ipv6
  const check: CheckOptions = {
    port: portValue('--port', flags.port ?? '25'),
    families: {
      ipv4: bothOrNeither || flags.ipv4 === true,
      ipv6: bothOrNeither || flags.ipv6 === true,
    },
    helo: maybe('--helo', flags.helo, heloValue),
    mailFrom: mailboxValue('--mail-from', flags.mailFrom ?? '', true),
    rcpt: maybe('--rcpt', flags.rcpt, (option, value) => mailboxValue(option, value, false)),
    timeoutMs,
    depth: choiceValue('--depth', flags.depth ?? 'standard', depths),
    maxConnections: maybe('--max-connections', flags.maxConnections, connectionsValue),
    probe: flags.probe === true,
    parallel: countValue('--parallel', flags.parallel ?? '1', 16),
    at: maybe('--at', flags.at, timeValue),
    profile: maybe('--profile', flags.profile, profileValue) ?? guideSender,
    standards: (flags.standard ?? []).map(standardValue),
    dane: flags.dane !== false,
    mtaSts: flags.mtaSts !== false,
    revocation: flags.revocation !== false,
    fetchIssuers: flags.fetchIssuers === true,
  }
  const world: WorldOptions = {
    resolvers: each('--resolver', flags.resolver, resolverValue),
    trustAnchors: maybe('--trust-anchor', flags.trustAnchor, anchorsFromFile) ?? rootAnchors,
    addedRoots: each('--ca-file', flags.caFile, rootsFromFile).flat(),
    trustStores: trustStoresFrom(flags.trustStore),
    connectTo: each('--connect-to', flags.connectTo, connectToValue),
    allowNetworks: each('--allow-network', flags.allowNetwork, networkValue),
    timeoutMs,
  }
  return { check, world, show: readShowFlags(flags) }
}

export type ShowSettings = ReturnType<typeof readShowFlags>

/** How and where a report is shown, and what is kept beside it. */
export function readShowFlags(flags: CheckFlags) {
  if (flags.lang !== undefined) choiceValue('--lang', flags.lang, ['en', 'de'])
  return {
    format: choiceValue('--format', flags.format ?? 'text', formats),
    output: flags.output ?? null,
    evidence: flags.evidence ?? null,
    letter: flags.letter ?? null,
    lang: chooseLang(flags.lang, process.env),
    colour: flags.color !== false && !process.env['NO_COLOR'] && process.stdout.isTTY,
    verbose: flags.verbose === true,
    progress: flags.quiet !== true && process.stderr.isTTY,
  }
}
