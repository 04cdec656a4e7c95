/** The four stages of a claim as a bar, with the one that is under way. */

import type { ClaimStatus } from '../../../workflows/claim/claim.ts';
import type { Language } from '../../../workflows/language.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { claimWords } from '../words/index.ts';
import { stages, stageUnderWay } from './status-tone.ts';

/** Nothing for a claim that has left the way: refused, withdrawn, expired. */
export function journey(language: Language, status: ClaimStatus): Html | undefined {
  const current = stageUnderWay[status];
  if (current === undefined) return undefined;
  return html`<ol class="journey" aria-label="${claimWords[language].journey}">${stages.map(
    (stage, position) => {
      const state =
        position < current ? html` class="done"` : position === current ? html` aria-current="step"` : '';
      return html`<li${state}>${claimWords[language].stages[stage]}</li>`;
    },
  )}</ol>`;
}
