/** Whether every language says the same things: the same keys, the same places, plurals by the language's rules. */
import { languages } from '../../workflows/language.ts';
import { branchesOf, placesOf } from '../../workflows/message.ts';
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

/** What is wrong with a sentence beside its English one. */
export function sentenceProblems(sentence: string, english: string, language: string): string[] {
  if (sentence.trim() === '' || sentence !== sentence.trim()) return ['is empty, or has space around it'];
  try {
    const places = namesIn(sentence);
    const wanted = namesIn(english);
    return [
      ...wanted.filter((name) => !places.includes(name)).map((name) => `has no place {${name}}`),
      ...places.filter((name) => !wanted.includes(name)).map((name) => `has a place {${name}} too many`),
      ...branchProblems(sentence, language),
    ];
  } catch (error) {
    return [`is no ICU message (${error instanceof Error ? error.message : String(error)})`];
  }
}

function namesIn(sentence: string): string[] {
  return [...placesOf(sentence).keys()].toSorted();
}

/** French has `many` from a million on, which `other` says as well. */
function branchProblems(sentence: string, language: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = [...placesOf(sentence)].filter(([, kind]) => kind === 'plural').map(([name]) => name);
  return plurals.flatMap((name) => {
    const branches = branchesOf(sentence).get(name) ?? [];
    return needed
      .filter((category) => category !== 'many' && !branches.includes(category))
      .map((category) => `has no branch “${category}” for {${name}}`);
  });
}
