/** Sentences in ICU MessageFormat: places such as `{name}`, and plurals and choices by the rules of each language. */
import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** `plural`: a number chooses the words; `select`: a name does; `value`: it only stands there. */
export type PlaceKind = 'value' | 'plural' | 'select';

interface Message {
  readonly format: IntlMessageFormat;
  readonly places: ReadonlyMap<string, PlaceKind>;
}

/** Parsed messages by locale and sentence: as many as the dictionaries have. */
const parsed = new Map<string, Map<string, Message>>();

/**
 * The sentence with its places filled. A sentence with plain places alone does without the parser.
 * @param given the value of a place: for a plural a number, for the others a text; undefined when there is none
 */
export function fillMessage(
  sentence: string,
  locale: string,
  given: (name: string, kind: PlaceKind) => string | number | undefined,
): string {
  if (!/\{\w+\s*,|'/.test(sentence)) {
    return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(given(name, 'value') ?? place));
  }
  const { format, places } = messageOf(sentence, locale);
  const values: Record<string, string | number> = {};
  for (const [name, kind] of places) {
    const value = given(name, kind);
    if (value === undefined && kind !== 'value') return sentence;
    values[name] = value ?? `{${name}}`;
  }
  return String(format.format(values));
}

/** The places of a sentence by name. @throws SyntaxError when it is not in ICU MessageFormat */
export function placesOf(sentence: string): ReadonlyMap<string, PlaceKind> {
  return placesIn(parse(sentence, 'en').getAst());
}

/** A choice inside a sentence: by which place, by which rules, between which branches. */
export interface Choice {
  readonly name: string;
  readonly by: 'cardinal' | 'ordinal' | 'name';
  readonly branches: readonly string[];
}

/** @throws SyntaxError */
export function choicesIn(sentence: string): Choice[] {
  const found: Choice[] = [];
  eachElement(parse(sentence, 'en').getAst(), (element) => {
    if (!('options' in element)) return;
    const by = 'offset' in element ? (element.pluralType ?? 'cardinal') : 'name';
    found.push({ name: element.value, by, branches: Object.keys(element.options) });
  });
  return found;
}

function messageOf(sentence: string, locale: string): Message {
  const known = parsed.get(locale) ?? new Map<string, Message>();
  parsed.set(locale, known);
  const before = known.get(sentence);
  if (before) return before;
  const format = parse(sentence, locale);
  const message = { format, places: placesIn(format.getAst()) };
  known.set(sentence, message);
  return message;
}

function parse(sentence: string, locale: string): IntlMessageFormat {
  return new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true });
}

/** A name that chooses words anywhere needs its raw value everywhere. */
function placesIn(elements: Elements): ReadonlyMap<string, PlaceKind> {
  const places = new Map<string, PlaceKind>();
  eachElement(elements, (element) => {
    if ('offset' in element) places.set(element.value, 'plural');
    else if ('options' in element) places.set(element.value, 'select');
    else if (Number(element.type) === 1 && 'value' in element && !places.has(element.value)) {
      places.set(element.value, 'value');
    }
  });
  return places;
}

function eachElement(elements: Elements, tell: (element: Elements[number]) => void): void {
  for (const element of elements) {
    tell(element);
    if ('options' in element)
      for (const { value } of Object.values(element.options)) eachElement(value, tell);
  }
}
