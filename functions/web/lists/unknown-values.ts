/** What the address of a list asks for and the list does not have: said above it, and left out. */
import { fillSentence } from '../../../workflows/language.ts';
import { notice } from '../layout/components.ts';
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';

/** @param labels of the filters, as people read them; nothing is said when there are none */
export function unknownNotice(
  { words, language }: Pick<Viewer, 'words' | 'language'>,
  labels: readonly string[],
): Html | undefined {
  if (labels.length === 0) return undefined;
  const names = new Intl.ListFormat(language).format(labels);
  return notice('wait', html`<p>${fillSentence(words.layout.lists.unknown, { names }, language)}</p>`);
}

/** The labels of those that the address gives a value that is none of theirs. */
export function unknownLabels(
  { place }: Pick<Viewer, 'place'>,
  choices: readonly { readonly name: string; readonly label: string; readonly values: readonly string[] }[],
): string[] {
  return choices
    .filter(({ name, values }) => {
      const asked = place.searchParams.get(name) ?? '';
      return asked !== '' && !values.includes(asked);
    })
    .map(({ label }) => label);
}

/** Of a sort by one of the keys, either way round. */
export function sortChoice({ words }: Pick<Viewer, 'words'>, keys: readonly string[]) {
  const values = keys.flatMap((key) => [key, `-${key}`]);
  return { name: 'sort', label: words.layout.lists.order, values };
}
