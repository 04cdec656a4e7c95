/** The log of the machine: failures that nobody expected, refusals and sign-ins, a line of JSON each, without a word of anybody's. */

import { describeError } from '../../functions/platform/error-mapping.ts';
import type { SecurityEvent } from '../../functions/platform/security-event.ts';

export function reportFailure(error: unknown): void {
  const entry = { level: 'ERROR', timestamp: new Date().toISOString(), ...describeError(error) };
  console.error(JSON.stringify(entry));
}

export function noteSecurityEvent({ event, ...rest }: SecurityEvent): void {
  const entry = { level: 'INFO', timestamp: new Date().toISOString(), message: event, ...rest };
  console.error(JSON.stringify(entry));
}
