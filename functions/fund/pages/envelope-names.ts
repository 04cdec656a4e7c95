/** What an envelope is called: the measure, the country, the period. */

import type { Language } from '../../../workflows/language.ts';
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

export function envelopeName(
  deps: Measures,
  envelope: Pick<EnvelopeView, 'measure' | 'country' | 'period'>,
  language: Language,
): string {
  const title = measureTitle(deps, envelope.measure, language);
  return `${title}, ${countryName(envelope.country, language)}, ${envelope.period}`;
}

export function measureTitle({ measures }: Measures, measureId: string, language: Language): string {
  return measures.find((one) => one.id === measureId)?.texts[language].title ?? measureId;
}

export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
