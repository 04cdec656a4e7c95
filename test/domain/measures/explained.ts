/** Holds a decision against its words: every answer and every source is said, with nothing left to fill. */
import { expect } from 'vitest';
import { languages } from '../../../workflows/language.ts';
import type { Decision } from '../../../workflows/measures/decide.ts';
import { explainRule, ruleTitle } from '../../../workflows/measures/explain.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import { solidarityFund } from '../../../workflows/measures/waterfall.ts';

export function expectEveryAnswerExplained(measure: Measure, decision: Decision): void {
  for (const language of languages) {
    for (const result of decision.rules) {
      const sentence = explainRule(measure, result, language);
      expect(sentence, `${result.id} ${result.outcome}`).not.toBe(result.id);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
      expect(ruleTitle(measure, result.id, language)).not.toBe(result.id);
    }
    for (const { source } of decision.funding) {
      if (source !== solidarityFund.source) expect(measure.texts[language].sources).toHaveProperty(source);
    }
  }
}
