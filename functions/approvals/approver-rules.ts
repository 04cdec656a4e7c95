/** The conditions of a claim in words for who decides: the member's own sentences speak to the member. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { fillSentence, type Language, type SentenceValues } from '../../workflows/language.ts';
import { explainRule, ruleTitle } from '../../workflows/measures/explain.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { placesOf } from '../../workflows/message.ts';
import { approvalWords, approverRuleWords } from './words/index.ts';

export interface ApproverRule {
  readonly id: string;
  readonly outcome: string;
  readonly title: string;
  readonly explanation: string;
}

/** Words by which a sentence turns to its reader, or speaks in the name of the cooperative. */
const addresses: Readonly<Record<Language, RegExp>> = {
  fr: /(?<![\p{L}])(?:vous|votre|vos|nous|notre|nos)(?![\p{L}])/iu,
  nl: /(?<![\p{L}])(?:u|uw|we|wij|ons|onze)(?![\p{L}])/iu,
  de: /(?<![\p{L}])(?:Sie|Ihnen|Ihr|Ihre[nmrs]?|wir|uns|unser\p{L}*)(?![\p{L}])/u,
  en: /(?<![\p{L}])(?:you|your|yours|we|us|our)(?![\p{L}])/iu,
};

export function rulesForApprover(measure: Measure, claim: Claim, language: Language): ApproverRule[] {
  const { titles, facts } = approverRuleWords[language];
  const ownTitles: Readonly<Record<string, string>> = titles;
  const ownFacts: Readonly<Record<string, string>> = facts;
  return (claim.decision?.rules ?? []).map((rule) => {
    const fact = rule.outcome === 'met' ? factText(ownFacts[rule.id], rule.values, language) : undefined;
    return {
      id: rule.id,
      outcome: rule.outcome,
      title: ownTitles[rule.id] ?? ruleTitle(measure, rule.id, language),
      explanation: fact ?? neutralText(explainRule(measure, rule, language), rule.outcome, language),
    };
  });
}

/** Nothing where the rule gives other values than the sentence has places for. */
function factText(
  fact: string | undefined,
  values: SentenceValues = {},
  language: Language,
): string | undefined {
  const places = fact === undefined ? [] : [...placesOf(fact).keys()];
  const isWhole = places.every((place) => Object.hasOwn(values, place));
  return fact !== undefined && isWhole ? fillSentence(fact, values, language) : undefined;
}

/** What was said to the member, as it is where it speaks to nobody; of what is not met, in quotes otherwise. */
function neutralText(text: string, outcome: string, language: Language): string {
  if (!addresses[language].test(text)) return text;
  return outcome === 'met' || outcome === 'not-applicable'
    ? ''
    : fillSentence(approvalWords[language].memberRead, { text }, language);
}
