/** What an envelope is called: the measure, the country, the period. */

import type { Language } from '../../../../workflows/language.ts';
import { type EnvelopeView, envelopeViews } from '../../../fund/envelopes.ts';
import type { PagesDeps } from '../page-app.ts';
import type { ShownEnvelope } from './fund-sums.ts';

export async function shownEnvelopes(deps: PagesDeps, language: Language): Promise<ShownEnvelope[]> {
  return (await envelopeViews(deps)).map((view) => shownEnvelope(deps, view, language));
}

export function shownEnvelope(
  deps: Pick<PagesDeps, 'measures'>,
  view: EnvelopeView,
  language: Language,
): ShownEnvelope {
  const measure = deps.measures.find((one) => one.id === view.measure);
  const measureTitle = measure?.texts[language].title ?? view.measure;
  const countryName = new Intl.DisplayNames([language], { type: 'region' }).of(view.country) ?? view.country;
  return { ...view, measureTitle, countryName, name: `${measureTitle}, ${countryName}, ${view.period}` };
}
