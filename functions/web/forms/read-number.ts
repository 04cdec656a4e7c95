/** Numbers as people type them: `1 234,50`, `1.234,50`, `1'234.50`, `€ 12`. What can be read in two ways is not read. */

/**
 * Euro as typed to whole cents; undefined when it is no amount, has more than two decimals, or can be read in two ways:
 * `12,345` is twelve thousand to some and twelve and a bit to others. A last separator with one or two digits behind
 * it is the decimal one; before it, separators stand between groups of three.
 */
export function readCents(typed: string): number | undefined {
  const text = withoutDecoration(typed);
  const match = /^(-?)(\d+|[1-9]\d{0,2}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match || isOneGroup(text)) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  if (!oneKindOfSeparator(whole, text)) return undefined;
  const cents = Number(whole.replace(/[.,]/g, '') + decimals.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

/** A whole number, several groups of three allowed; a decimal as it is, for the form to say that it must be whole. */
export function readWhole(typed: string): number | undefined {
  const text = withoutDecoration(typed);
  const groups = /^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d{1,3}(?:,\d{3}){2,}$/;
  return groups.test(text) ? Number(text.replace(/[.,]/g, '')) : readDecimal(text);
}

/**
 * A number with at most one separator, which is the decimal one; undefined when it is none, or when it can be read
 * in two ways: `1.500` is one and a half to some and fifteen hundred to others.
 */
export function readDecimal(typed: string): number | undefined {
  const text = withoutDecoration(typed);
  if (!/^-?\d+(?:[.,]\d+)?$/.test(text) || isOneGroup(text)) return undefined;
  return Number(text.replace(',', '.'));
}

/** `1.500`: one and a half, or fifteen hundred. */
function isOneGroup(text: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

function withoutDecoration(typed: string): string {
  return typed
    .replace(/€|\beuros?\b|\beur\b/gi, '')
    .replace(/[\s'’_\u00a0\u202f\u2009]/g, '')
    .replace(/^[−–]/, '-');
}

/** Groups are separated by one sign throughout, and decimals by another. */
function oneKindOfSeparator(whole: string, text: string): boolean {
  const groups = new Set(whole.match(/[.,]/g) ?? []);
  if (groups.size === 0) return true;
  const decimal = text.slice(text.indexOf(whole) + whole.length)[0];
  return groups.size === 1 && (decimal === undefined || !groups.has(decimal));
}
