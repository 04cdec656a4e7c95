/** What looks after people's data is handed besides the ports of every function: the files of documents. */

import type { Deps } from '../platform/deps.ts';
import type { Files } from '../platform/files/port.ts';

export interface PrivacyDeps extends Deps {
  readonly files: Files;
}
