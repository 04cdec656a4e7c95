/** What an envelope is called: the measure, the country, the period. */
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';

type Measures = Pick<Deps, 'measures'>;

interface Named {
  readonly measure: string;
  readonly country: string;
  readonly period: string;
}

export function envelopeName(deps: Measures, envelope: Named, language: Language): string {
  const title = measureTitle(deps, envelope.measure, language);
  return `${title}, ${countryName(envelope.country, language)}, ${envelope.period}`;
}

export function measureTitle({ measures }: Measures, measureId: string, language: Language): string {
  return measures.find((one) => one.id === measureId)?.texts[language].title ?? measureId;
}

export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
