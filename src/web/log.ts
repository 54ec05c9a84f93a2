/**
 * Structured lines: an event's name and its facts. No personal data: neither client addresses nor anything
 * of what was typed beside the domain, which stands in the store alone.
 */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, event: string): void
  warn(facts: Readonly<Record<string, unknown>>, event: string): void
  error(facts: Readonly<Record<string, unknown>>, event: string): void
}
