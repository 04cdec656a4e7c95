/** What an envelope is called: the measure, the country, the period. */

import type { Language } from '../../../../workflows/language.ts';
import type { EnvelopeView } from '../../../fund/envelopes.ts';
import type { PagesDeps } from '../page-app.ts';

export function envelopeName(
  deps: Pick<PagesDeps, 'measures'>,
  envelope: EnvelopeView,
  language: Language,
): string {
  const measure = deps.measures.find((one) => one.id === envelope.measure);
  const title = measure?.texts[language].title ?? envelope.measure;
  const country =
    new Intl.DisplayNames([language], { type: 'region' }).of(envelope.country) ?? envelope.country;
  return `${title}, ${country}, ${envelope.period}`;
}
