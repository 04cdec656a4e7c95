/** Why a measure cannot be asked for, in one sentence: not open, for others, for another country. */
import { fillSentence, type Language } from '../../../workflows/language.ts';
import { roleLabel } from '../../claims/labels.ts';
import type { Offer } from '../../policies/offers.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { measureWords } from '../words/index.ts';
import { mayFile } from './offer.ts';

/** @returns undefined when it can be; who is not signed in is only told what is not open */
export function whyNot({ language, person }: Viewer, { measure, settings, open }: Offer): string | undefined {
  const words = measureWords[language];
  const span = { from: settings.opensOn, until: settings.closesOn };
  if (!open) return fillSentence(words.closedSpan, { span }, language);
  if (!person) return undefined;
  if (!mayFile(person, measure)) {
    const roles = measure.filers.map((role) => roleLabel(role, language));
    return fillSentence(words.notForYou, { roles: listOf(roles, language) }, language);
  }
  const country = person.member?.country;
  if (measure.onBehalf || country === undefined || settings.countries.includes(country)) return undefined;
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const countries = settings.countries.map((one) => regions.of(one) ?? one);
  return fillSentence(words.notInCountry, { countries: listOf(countries, language) }, language);
}

function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(items);
}
