/** Puts the words of each criterion under its two days: on 31 December 2019, and now. */
import type { RuleTexts } from '../../measure.ts';
import { type CriterionId, criterionIds } from '../difficulty.ts';

export type CriterionTexts = Readonly<
  Record<CriterionId, { readonly title: string; readonly met: string; readonly 'not-applicable': string }>
>;

/** `days` end the titles: “, on 31 December 2019”. */
export function criterionRules(
  texts: CriterionTexts,
  days: { readonly reference: string; readonly now: string },
): Record<string, RuleTexts> {
  const entries = criterionIds.flatMap((id) => {
    const { title, ...answers } = texts[id];
    return [
      [`${id}-2019`, { title: `${title}${days.reference}`, ...answers }],
      [`${id}-now`, { title: `${title}${days.now}`, ...answers }],
    ] as const;
  });
  return Object.fromEntries(entries);
}
