/** What middleware leaves for the pages and the API: who asks, and in which language to answer. */
import type { Language } from '../../workflows/language.ts';
import type { SessionEnv } from './session.ts';

export interface WebEnv {
  Variables: SessionEnv['Variables'] & {
    language: Language;
    /** The page shows files of ours in frames. */
    showsFiles?: boolean;
  };
}
