/** What a sent form asks for: which button was pressed, in which language to go on, and the fields' texts. */
import { specsOf } from '../../web/forms/form-values.ts';
import { withRowAdded, withRowRemoved } from '../../web/forms/rows.ts';
import type { Draft } from './draft.ts';

export interface SentForm {
  readonly action: string;
  /** Of the language button, when that was pressed. */
  readonly language: string | undefined;
  /** Whether it leads back to the check. */
  readonly thenCheck: boolean;
  readonly values: ReadonlyMap<string, string>;
}

const controls: ReadonlySet<string> = new Set(['action', 'lang', 'step', 'to', 'saved']);

/** A language button stays on the page that it was pressed on; a form without any button is to be checked. */
export function readSent(texts: ReadonlyMap<string, string>): SentForm {
  const language = texts.get('lang');
  const stay = texts.get('step') === 'check' ? 'check' : 'show';
  return {
    action: texts.get('action') ?? (language === undefined ? 'check' : stay),
    language,
    thenCheck: texts.get('to') === 'check',
    values: new Map([...texts].filter(([name]) => !controls.has(name))),
  };
}

/** The texts after `add:lines` or `remove:lines:2`; the same texts for any other action. */
export function changeRows({ measure, values }: Draft, action: string): ReadonlyMap<string, string> {
  const [verb, path = '', row = ''] = action.split(':');
  const specs = specsOf(measure.form);
  const field = Object.hasOwn(specs, path) ? Object.keys(specs[path]?.fields ?? {})[0] : undefined;
  if (field === undefined) return values;
  if (verb === 'add') return withRowAdded(values, path, field);
  return verb === 'remove' && /^\d+$/.test(row) ? withRowRemoved(values, path, Number(row)) : values;
}
