/** Envelopes as pages show them, with their names. */

import type { Language } from '../../../workflows/language.ts';
import { countryName, envelopeName, measureTitle } from '../../ledger/envelope-names.ts';
import type { PagesDeps } from '../../web/page-app.ts';
import { type EnvelopeView, envelopeViews } from '../envelopes.ts';
import type { ShownEnvelope } from './fund-sums.ts';

type Measures = Pick<PagesDeps, 'measures'>;

export async function shownEnvelopes(deps: PagesDeps, language: Language): Promise<ShownEnvelope[]> {
  return (await envelopeViews(deps)).map((view) => shownEnvelope(deps, view, language));
}

export function shownEnvelope(deps: Measures, view: EnvelopeView, language: Language): ShownEnvelope {
  return {
    ...view,
    measureTitle: measureTitle(deps, view.measure, language),
    countryName: countryName(view.country, language),
    name: envelopeName(deps, view, language),
  };
}
