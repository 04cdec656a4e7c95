/** The ports of whatever answers requests: before it those of the process, after it pages and calls. */
import type { Deps } from '../platform/deps.ts';
import { type Processes, RequestStore } from '../platform/request-store.ts';
import { openRegisters } from '../registers/store.ts';

/**
 * With a store that knows one request from another, so that the same request twice is one.
 * @param processes how many answer requests on the same table
 */
export function withRequests<Ports extends Pick<Deps, 'store' | 'registers'>>(
  deps: Ports,
  processes: Processes = 'several',
): Ports {
  if (deps.store instanceof RequestStore) return deps;
  const store = new RequestStore(deps.store, processes);
  return { ...deps, store, registers: openRegisters(store) };
}
