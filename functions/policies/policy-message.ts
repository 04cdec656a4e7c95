/** What is wrong with a policy, as a sentence: the figure by its name, what was expected in the reader's language. */
import { fillSentence, type Language, type SentenceValues } from '../../workflows/language.ts';
import { figureTitle } from '../../workflows/policy/figure-words.ts';
import type { PolicyError, PolicyHint } from '../../workflows/policy/policy-error.ts';
import { figureName, figureText } from './pages/figure-text.ts';
import { policyHintWords, policyProblems, policyWords } from './words/index.ts';

export function policyMessage(error: PolicyError, language: Language): string {
  const { code, path, hint } = error;
  const values = { detail: hint === undefined ? '' : hintText(hint, path, language) };
  const sentence = fillSentence(policyProblems[language][code], values, language);
  return `${nameOf(error, language)} – ${sentence.replace(/ \(\)/, '').trim()}`;
}

/** A figure by its title; of one of its periods which part; what there is no such thing of, as it was written. */
function nameOf({ path, code }: PolicyError, language: Language): string {
  if (path === '') return policyWords[language].general;
  if (code === 'unknown-field' || code === 'unknown-measure') return path.split('.').at(-1) ?? path;
  const [, figure, part] = /^(.+)\.\d+\.(from|until|value|source)$/.exec(path) ?? [];
  if (figure === undefined || part === undefined) return figureName(path, language);
  const name = figureName(figure, language);
  return part === 'value' ? name : `${name} (${figureTitle(part, language)})`;
}

function hintText(
  { key, days = [], figure, value, texts = [] }: PolicyHint,
  path: string,
  language: Language,
) {
  const [from = '', until = from] = days;
  const values: SentenceValues = {
    ...(days.length > 0 && { date: { date: from }, span: { from, until } }),
    ...(figure !== undefined && { other: figureTitle(figure, language) }),
    ...(value !== undefined && { count: value, value: figureText(figure ?? path, value, language) }),
    list: texts.join(', '),
    country: { region: texts[0] ?? '' },
  };
  return fillSentence(
    policyHintWords[language][key === 'day' && days.length > 0 ? 'date' : key],
    values,
    language,
  );
}
