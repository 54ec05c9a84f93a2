import ipaddr from 'ipaddr.js'
import type { Lang } from '../../model/lang.ts'
import { parseDomainName } from '../../observe/parse-target.ts'
import type { WebSettings } from '../../web/settings.ts'
import type { WorldOptions } from '../../world/live-world.ts'
import { type CheckFlags, readCheckFlags } from '../check-flags.ts'
import { choiceValue, countValue, listenValue, networkValue, urlValue } from '../option-values.ts'
import { UsageError } from '../usage-error.ts'
import type { Gathered, GatheredSettings } from './gather-settings.ts'
import type { SettingName } from './settings-table.ts'

export interface ServeSettings {
  readonly listen: { readonly host: string; readonly port: number }
  readonly database: string
  readonly logLevel: (typeof logLevels)[number]
  readonly world: WorldOptions
  readonly web: WebSettings
}

const logLevels = ['error', 'warn', 'info', 'debug'] as const

/** Reads every setting once; a wrong one is a UsageError that names where it stands. */
export function readServeSettings(gathered: GatheredSettings, lang: Lang): ServeSettings {
  const { check, world } = readInner(gathered, lang)
  const listen = listenValue(...textSetting(gathered, 'listen'))
  const optOuts = readOptOuts(gathered['opt-out'])
  return {
    listen,
    database: textSetting(gathered, 'database')[1],
    logLevel: choiceValue(...textSetting(gathered, 'log-level'), logLevels),
    world: {
      ...world,
      denyNetworks: optOuts.networks,
      denyDomains: optOuts.domains,
      typedAreAllowed: false,
    },
    web: {
      check,
      concurrency: count(gathered, 'concurrency', 1000),
      maxQueued: count(gathered, 'max-queued', 1_000_000),
      joinSeconds: count(gathered, 'join-seconds', 86_400),
      retentionDays: count(gathered, 'retention-days', 36_500),
      graceSeconds: count(gathered, 'grace-seconds', 3600),
      apiAccess: apiAccess(gathered['api-access'], listen.host),
      perMinute: {
        requests: count(gathered, 'requests-per-minute', 1_000_000),
        checks: count(gathered, 'checks-per-minute', 1_000_000),
      },
      tokenPerMinute: {
        requests: count(gathered, 'token-requests-per-minute', 1_000_000),
        checks: count(gathered, 'token-checks-per-minute', 1_000_000),
      },
      checksPerTarget: count(gathered, 'checks-per-target', 1_000_000),
      streamsPerClient: count(gathered, 'streams-per-client', 1_000_000),
      optedOutDomains: optOuts.domains,
      trustedProxies: listSetting(gathered['trusted-proxy']).map((text) =>
        networkValue(gathered['trusted-proxy'].source ?? '', text),
      ),
      publicUrl: maybe(gathered, 'public-url', urlValue),
      contact: maybe(gathered, 'contact', (_source, text) => text),
    },
  }
}

/** What `check` has, too, read by the same reader; its complaints name our sources. */
function readInner(gathered: GatheredSettings, lang: Lang) {
  const text = (name: SettingName) => {
    const { value } = gathered[name]
    return typeof value === 'string' ? { [camel[name] ?? name]: value } : {}
  }
  const flags: CheckFlags = {
    resolver: listSetting(gathered.resolver),
    caFile: listSetting(gathered['ca-file']),
    connectTo: listSetting(gathered['connect-to']),
    allowNetwork: listSetting(gathered['allow-network']),
    standard: listSetting(gathered.standard),
    ipv4: gathered.ipv4.value === true,
    ipv6: gathered.ipv6.value === true,
    lang,
    ...text('trust-anchor'),
    ...text('port'),
    ...text('helo'),
    ...text('mail-from'),
    ...text('timeout'),
  }
  try {
    return readCheckFlags(flags)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const name = (error.args['option'] ?? '').slice(2)
    const source = name in gathered ? gathered[name as SettingName].source : null
    throw source !== null ? new UsageError(error.problem, { ...error.args, option: source }) : error
  }
}

const camel: Partial<Record<SettingName, string>> = {
  'trust-anchor': 'trustAnchor',
  'mail-from': 'mailFrom',
}

/** Domains, and networks or single addresses, that are left alone. */
function readOptOuts({ value, source }: Gathered) {
  const networks: string[] = []
  const domains: string[] = []
  for (const text of Array.isArray(value) ? (value as readonly string[]) : []) {
    const domain = parseDomainName(text)
    if (ipaddr.isValidCIDR(text)) networks.push(text)
    else if (ipaddr.isValid(text)) networks.push(`${text}/${text.includes(':') ? 128 : 32}`)
    else if (domain.ok) domains.push(domain.value.ascii)
    else throw new UsageError('option-value', { option: source ?? '', text, wanted: 'opt-out' })
  }
  return { networks, domains }
}

/** Without a word of the operator the API is open on loopback, and wants tokens elsewhere. */
function apiAccess({ value, source }: Gathered, host: string): 'open' | 'token' {
  if (typeof value === 'string') return choiceValue(source ?? '', value, ['open', 'token'])
  return host === 'localhost' || host === '::1' || host.startsWith('127.') ? 'open' : 'token'
}

function count(gathered: GatheredSettings, name: SettingName, most: number): number {
  const [source, text] = textSetting(gathered, name)
  return countValue(source, text, most)
}

function maybe<T>(
  gathered: GatheredSettings,
  name: SettingName,
  read: (source: string, text: string) => T,
): T | null {
  const { value, source } = gathered[name]
  return typeof value === 'string' ? read(source ?? `--${name}`, value) : null
}

function textSetting(gathered: GatheredSettings, name: SettingName): [string, string] {
  const { value, source } = gathered[name]
  return [source ?? `--${name}`, typeof value === 'string' ? value : '']
}

function listSetting({ value }: Gathered): string[] {
  return Array.isArray(value) ? [...(value as readonly string[])] : []
}
