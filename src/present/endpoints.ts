import type { Report, ReportEndpoint, ReportHost } from '../model/report.ts'
import { escapeText } from './escape.ts'

/** An endpoint with the host it belongs to. */
export interface HostEndpoint {
  readonly host: ReportHost
  readonly endpoint: ReportEndpoint
}

export function listEndpoints(report: Report): readonly HostEndpoint[] {
  return report.hosts.flatMap((host) => host.endpoints.map((endpoint) => ({ host, endpoint })))
}

export function listTried(report: Report): readonly HostEndpoint[] {
  return listEndpoints(report).filter(({ endpoint }) => endpoint.because === undefined)
}

/** `[192.0.2.1:25]`, `[2001:db8::1]:25`, escaped. */
export function showEndpoint(address: string, port: number): string {
  const shown = escapeText(address, 64)
  return address.includes(':') ? `[${shown}]:${port}` : `[${shown}:${port}]`
}
