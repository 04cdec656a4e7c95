/** What looks after people's data is handed besides the ports of every function: the files of documents. */
import type { Files } from '../adapters/files/port.ts';
import type { Deps } from '../deps.ts';

export interface PrivacyDeps extends Deps {
  readonly files: Files;
}
