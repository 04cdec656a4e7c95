/** Whether every language says the same things: the same keys, the same places, plurals by the language's rules. */
import { languages } from '../../workflows/language.ts';
import { type Choice, choicesIn, placesOf } from '../../workflows/message.ts';
import { type Dictionary, sentencesOf, type Tree } from './dictionaries.ts';

/** What is wrong, one line each, such as `functions/claims/words/nl.json pages/title: is missing`. */
export function wordsProblems(dictionaries: readonly Dictionary[]): string[] {
  return dictionaries.flatMap(({ folder, trees }) => {
    const english = trees.get('en');
    const absent = languages.filter((language) => !trees.has(language));
    if (english === undefined || absent.length > 0) return [`${folder}: has no ${absent.join(', ')}`];
    return [...trees].flatMap(([language, tree]) =>
      treeProblems(tree, english, language).map((problem) => `${folder}/${language}.json ${problem}`),
    );
  });
}

function treeProblems(tree: Tree, english: Tree, language: string): string[] {
  const given = new Map(sentencesOf(tree));
  const wanted = new Map(sentencesOf(english));
  return [
    ...[...wanted.keys()].filter((key) => !given.has(key)).map((key) => `${key}: is missing`),
    ...[...given.keys()].filter((key) => !wanted.has(key)).map((key) => `${key}: is not in English`),
    ...[...given].flatMap(([key, sentence]) =>
      sentenceProblems(sentence, wanted.get(key) ?? sentence, language).map(
        (problem) => `${key}: ${problem}`,
      ),
    ),
  ];
}

/** What is wrong with a sentence beside its English one; a name that only chooses words may be left out. */
export function sentenceProblems(sentence: string, english: string, language: string): string[] {
  if (sentence.trim() === '' || sentence !== sentence.trim()) return ['is empty, or has space around it'];
  try {
    const places = placesOf(sentence);
    const wanted = placesOf(english);
    return [
      ...[...wanted]
        .filter(([name, kind]) => kind !== 'select' && !places.has(name))
        .map(([name]) => `has no place {${name}}`),
      ...[...places.keys()]
        .filter((name) => !wanted.has(name))
        .map((name) => `has a place {${name}} too many`),
      ...choicesIn(sentence).flatMap((choice) => branchProblems(choice, language)),
    ];
  } catch (error) {
    return [`is no ICU message (${error instanceof Error ? error.message : String(error)})`];
  }
}

/** French has `many` from a million on, which `other` says as well. */
function branchProblems({ name, by, branches }: Choice, language: string): string[] {
  if (by === 'name') return [];
  const { pluralCategories } = new Intl.PluralRules(language, { type: by }).resolvedOptions();
  return pluralCategories
    .filter((category) => category !== 'many' && !branches.includes(category))
    .map((category) => `has no branch “${category}” for {${name}}`);
}
