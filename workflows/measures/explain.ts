/** Puts a rule's answer into a sentence for a person, in their language. */
import { fillSentence, type Language } from '../language.ts';
import type { RuleResult } from './decide.ts';
import type { Measure, RuleTexts } from './measure.ts';
import { sharedWords } from './words/index.ts';

export function explainRule(measure: Measure, result: RuleResult, language: Language): string {
  const sentence = ruleTexts(measure, result.id, language)?.[result.outcome] ?? result.id;
  return fillSentence(sentence, result.values ?? {}, language);
}

export function ruleTitle(measure: Measure, ruleId: string, language: Language): string {
  return ruleTexts(measure, ruleId, language)?.title ?? ruleId;
}

function ruleTexts(measure: Measure, ruleId: string, language: Language): RuleTexts | undefined {
  const shared: Readonly<Record<string, RuleTexts>> = sharedWords[language].rules;
  return measure.texts[language].rules[ruleId] ?? shared[ruleId];
}
