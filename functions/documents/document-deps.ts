/** What documents need beside the rest: where files are kept. */
import type { Deps } from '../platform/deps.ts';
import type { Files } from '../platform/files/port.ts';

export interface DocumentDeps extends Deps {
  readonly files: Files;
}
