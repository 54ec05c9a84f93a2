import type { Fault } from '../model/fault.ts'

/** Carries a Fault from the place where it happens to the runner that records it, and no further. */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.kind)
    this.name = 'FaultError'
    this.fault = fault
  }
}
