import type { FetchFault } from '../model/fault.ts'

/** Why a fetch brought nothing, as one word: `timeout`, `barred`, `refused`, `dns-nxdomain`, `http-404` … */
export function faultCode(fault: FetchFault): string {
  switch (fault.kind) {
    case 'timeout':
    case 'barred':
    case 'bug':
      return fault.kind
    case 'dns':
      return `dns-${fault.status}`
    case 'http':
      return fault.reason === 'status' && fault.status !== null
        ? `http-${fault.status}`
        : `http-${fault.reason}`
    default:
      return fault.reason
  }
}
