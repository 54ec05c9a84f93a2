import { findEntry } from '../../catalogue/catalogue.ts'
import { chainReport } from '../../judge/certificate-report.ts'
import { presentChain, presentChainJson } from '../../present/chain.ts'
import { createCertificateStore } from '../../observe/certificate-store.ts'
import { type FetchedIssuer, fetchIssuers } from '../../observe/fetch-issuers.ts'
import { askLists } from '../../observe/revocation-lists.ts'
import { version } from '../../version.ts'
import { systemClock } from '../../world/clock.ts'
import { liveWorld } from '../../world/live-world.ts'
import { createTrustStore } from '../../world/trust.ts'
import type { Trust } from '../../world/world.ts'
import { readCheckFlags } from '../check-flags.ts'
import { chainFromFile, crlsFromFile } from '../chain-file.ts'
import { choiceValue, hostValue, rootsFromFile, timeValue } from '../option-values.ts'
import { trustStoresFrom } from '../trust-store-value.ts'
import { chooseLang } from '../words/words.ts'
import { withResolvers } from '../environment.ts'

/** The options of `cert` as commander gives them. */
export interface CertFlags {
  readonly host?: string
  readonly at?: string
  readonly caFile?: readonly string[]
  readonly trustStore?: readonly string[]
  /** false after --no-default-trust */
  readonly defaultTrust?: boolean
  readonly crl?: readonly string[]
  /** false after --no-revocation */
  readonly revocation?: boolean
  readonly strict?: boolean
  readonly fetchIssuers?: boolean
  readonly resolver?: readonly string[]
  readonly connectTo?: readonly string[]
  readonly allowNetwork?: readonly string[]
  readonly format?: string
  readonly lang?: string
  /** false after --no-color */
  readonly color?: boolean
}

/** `mxseal cert FILE`: judges a PEM chain from disk; resolves to 0 if it is valid, else 1. */
export async function certCommand(file: string, flags: CertFlags): Promise<number> {
  const format = choiceValue('--format', flags.format ?? 'text', ['text', 'json'])
  if (flags.lang !== undefined) choiceValue('--lang', flags.lang, ['en', 'de'])
  const at = flags.at === undefined ? systemClock.now() : timeValue('--at', flags.at)
  const reference = flags.host === undefined ? null : hostValue('--host', flags.host)
  const added = (flags.caFile ?? []).flatMap((name) => rootsFromFile('--ca-file', name))
  const compared = trustStoresFrom(flags.trustStore)
  const trust = createTrustStore(added, flags.defaultTrust !== false, compared)
  const chain = chainFromFile(file)
  const lists = (flags.crl ?? []).flatMap((name) => crlsFromFile('--crl', name))
  const store = createCertificateStore(trust, flags.revocation !== false)
  if (lists.length > 0) {
    askLists(chain, lists, { trust, clock: systemClock }).forEach(store.keepRevocation)
  }
  const ids = store.keep(chain)
  if (flags.fetchIssuers === true) store.keepFetched(await fetchMissing(chain, flags, trust))
  const report = chainReport({
    chain: ids,
    known: store.evidence(),
    reference,
    at,
    strict: flags.strict === true,
    toolVersion: version,
    trustStore: trust.name,
  })
  process.stdout.write(
    format === 'json'
      ? presentChainJson(report)
      : presentChain(report, {
          lang: chooseLang(flags.lang, process.env),
          colour: flags.color !== false && !process.env['NO_COLOR'] && process.stdout.isTTY,
          width: Math.min(Math.max(process.stdout.columns ?? 80, 60), 100),
          findEntry,
        }),
  )
  return report.valid ? 0 : 1
}

/** Fetches the issuers that are missing; the only part of `cert` that uses the network. */
async function fetchMissing(
  chain: readonly Uint8Array[],
  { resolver, connectTo, allowNetwork }: CertFlags,
  trust: Trust,
): Promise<readonly FetchedIssuer[]> {
  const { world: options } = readCheckFlags({
    ...(resolver === undefined ? {} : { resolver }),
    ...(connectTo === undefined ? {} : { connectTo }),
    ...(allowNetwork === undefined ? {} : { allowNetwork }),
  })
  const request = {
    userAgent: `mxseal/${version}`,
    timeoutMs: 15_000,
    signal: new AbortController().signal,
  }
  return fetchIssuers(chain, request, { ...liveWorld(withResolvers(options)), trust })
}
