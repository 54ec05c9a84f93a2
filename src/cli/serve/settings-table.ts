/**
 * Everything that can be set for `mxseal serve`: `--NAME` on the command line, `MXSEAL_NAME` (upper case,
 * underscores) in the environment, `NAME = …` in the file of `--config`; the first of these that has it counts.
 */
export const serveSettings = {
  listen: { kind: 'text', usual: '127.0.0.1:8080' },
  database: { kind: 'text', usual: 'sqlite:mxseal.db' },
  resolver: { kind: 'list', usual: [] },
  'trust-anchor': { kind: 'text', usual: null },
  'ca-file': { kind: 'list', usual: [] },
  port: { kind: 'text', usual: '25' },
  ipv4: { kind: 'switch', usual: false },
  ipv6: { kind: 'switch', usual: false },
  helo: { kind: 'text', usual: null },
  'mail-from': { kind: 'text', usual: '' },
  timeout: { kind: 'text', usual: '30' },
  'connect-to': { kind: 'list', usual: [] },
  'allow-network': { kind: 'list', usual: [] },
  standard: { kind: 'list', usual: [] },
  'opt-out': { kind: 'list', usual: [] },
  concurrency: { kind: 'text', usual: '8' },
  'max-queued': { kind: 'text', usual: '1000' },
  'join-seconds': { kind: 'text', usual: '60' },
  'retention-days': { kind: 'text', usual: '90' },
  'grace-seconds': { kind: 'text', usual: '30' },
  'api-access': { kind: 'text', usual: null },
  'requests-per-minute': { kind: 'text', usual: '300' },
  'checks-per-minute': { kind: 'text', usual: '20' },
  'token-requests-per-minute': { kind: 'text', usual: '3000' },
  'token-checks-per-minute': { kind: 'text', usual: '200' },
  'checks-per-target': { kind: 'text', usual: '30' },
  'streams-per-client': { kind: 'text', usual: '100' },
  'trusted-proxy': { kind: 'list', usual: [] },
  'public-url': { kind: 'text', usual: null },
  contact: { kind: 'text', usual: null },
  'log-level': { kind: 'text', usual: 'info' },
} as const satisfies Readonly<Record<string, SettingKind>>

type SettingKind =
  | { readonly kind: 'text'; readonly usual: string | null }
  | { readonly kind: 'list'; readonly usual: readonly string[] }
  | { readonly kind: 'switch'; readonly usual: boolean }

export type SettingName = keyof typeof serveSettings

export const settingNames = Object.keys(serveSettings) as readonly SettingName[]
