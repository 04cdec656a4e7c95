/** What every page knows of its reader and its place. */
import type { Language } from '../../../workflows/language.ts';
import type { Plan } from '../../../workflows/policy/plan.ts';
import type { Person } from '../../platform/registers.ts';
import type { Words } from '../words/index.ts';

/** What every page knows of its reader and its place. */
export interface Viewer {
  readonly language: Language;
  readonly words: Words;
  readonly person: Person | undefined;
  /** Path and query of the page, for the menu and the language switch. */
  readonly place: URL;
  /** Whom to write to or call with a question; absent where no plan is known. */
  readonly contact?: Plan['contact'];
  /** Whether this is the demonstration on one machine, with its outbox. */
  readonly demonstration: boolean;
}
