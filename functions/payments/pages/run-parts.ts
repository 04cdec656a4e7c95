/** What the page of a payment run is made of. */
import type { RunView } from '../view-run.ts';

export interface RunPageParts {
  readonly run: RunView;
  /** Names by the ids in the run. */
  readonly names: ReadonlyMap<string, string>;
  /** Who has prepared or signed the run. */
  readonly signed: boolean;
  readonly mayRelease: boolean;
  readonly error?: string | undefined;
}
