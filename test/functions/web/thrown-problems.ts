/** Every problem that the source makes, read from its text: which code, and with which sentence. */
import { globSync, readFileSync } from 'node:fs';

export interface ThrownProblem {
  /** `file:line`. */
  readonly at: string;
  /** Undefined where the code is only known at run time. */
  readonly code: string | undefined;
  /** Undefined where the sentence is made at run time: it is worded for the reader there. */
  readonly sentence: string | undefined;
}

/** Which argument is the code, or the code itself, and which argument is the sentence. */
const makers: Readonly<Record<string, readonly [code: number | string, sentence: number]>> = {
  'new Problem': [1, 2],
  conflict: [0, 1],
  unprocessable: [0, 1],
  forbidden: ['forbidden', 0],
  wrong: ['invalid-form', 1],
  unfit: ['invalid-form', 1],
};

export function thrownProblems(): ThrownProblem[] {
  return globSync('functions/**/*.ts').toSorted().flatMap(inFile);
}

function inFile(file: string): ThrownProblem[] {
  const source = readFileSync(file, 'utf8');
  const calls = new RegExp(`(?<![\\w.]|function )(${Object.keys(makers).join('|')})\\(`, 'g');
  return [...source.matchAll(calls)].flatMap((call) => {
    const [whole, maker = ''] = call;
    const [code, sentence] = makers[maker] ?? [0, 0];
    const before = source.slice(0, call.index);
    const given = argumentsFrom(source, call.index + whole.length);
    if (maker === 'forbidden' && given.length === 0) return [];
    const textAt = (place: number) => literalIn(given[place] ?? '', before);
    return {
      at: `${file}:${before.split('\n').length}`,
      code: typeof code === 'string' ? code : textAt(code),
      sentence: textAt(sentence),
    };
  });
}

/** The arguments of a call, as text, from behind its opening bracket. */
function argumentsFrom(source: string, start: number): string[] {
  const pieces = source.slice(start).matchAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\s\S]/g);
  const found = [''];
  let depth = 0;
  for (const [piece] of pieces) {
    if (/^[)\]}]$/.test(piece) && depth === 0) break;
    if (/^[([{]$/.test(piece)) depth += 1;
    if (/^[)\]}]$/.test(piece)) depth -= 1;
    if (piece === ',' && depth === 0) found.push('');
    else found[found.length - 1] += piece;
  }
  return found.map((one) => one.trim()).filter((one) => one !== '');
}

/**
 * A quoted text, or the one that a constant just before holds. A template with words of its own counts as one, as
 * nothing can put it into another language.
 */
function literalIn(argument: string, before: string): string | undefined {
  const quoted = /^(['`])([\s\S]*)\1$/.exec(argument)?.[2];
  if (quoted !== undefined) return /\p{L}/u.test(quoted.replace(/\$\{[^}]*\}/g, '')) ? quoted : undefined;
  if (!/^\w+$/.test(argument)) return undefined;
  const constants = [...before.matchAll(new RegExp(`const ${argument} =\\s*(['\`])(.*?)\\1;`, 'g'))];
  return constants.at(-1)?.[2];
}
