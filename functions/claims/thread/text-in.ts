/** What the rules ask or refuse, in the language of whoever reads it; what a person wrote stays as it was written. */
import type { Claim, Question } from '../../../workflows/claim/claim.ts';
import type { ThreadEntry } from '../../../workflows/claim/thread.ts';
import type { Language } from '../../../workflows/language.ts';
import { explainRule } from '../../../workflows/measures/explain.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import { askForDocuments } from '../required-documents.ts';

/** A question that was asked before its parts were kept stays in the claim's language. */
export function questionIn(measure: Measure, question: Question, language: Language): string {
  const { rules = [], documents = [], text } = question;
  if (rules.length + documents.length === 0) return text;
  const sentences = rules.map((rule) => explainRule(measure, rule, language));
  return [...sentences, askForDocuments(documents, language)].filter((one) => one !== '').join(' ');
}

/** The text of an entry of the conversation. */
export function entryIn(measure: Measure, claim: Claim, entry: ThreadEntry, language: Language): string {
  const [, index] = /^question-(\d+)$/.exec(entry.messageId) ?? [];
  const question = index === undefined ? undefined : claim.questions[Number(index)];
  if (question) return questionIn(measure, question, language);
  const { decision } = claim;
  const isOfRules = entry.outcome === 'ineligible' && decision?.decidedAt === entry.at;
  if (!isOfRules) return entry.text;
  const refused = decision.rules.filter((rule) => rule.outcome === 'not-met');
  return refused.map((rule) => explainRule(measure, rule, language)).join(' ');
}
