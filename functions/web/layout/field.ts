/** One field of a form: its label, hint and error tied to the input for screen readers. */

import type { Words } from '../words/index.ts';
import { type Html, html } from './html.ts';

export interface FieldFrame {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly words: Words;
}

/** The id of a field's input; of its first radio for a choice. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** Attributes that every input has. */
export function inputAttributes({ path, hint, error }: FieldFrame): Html {
  return html`id="${fieldId(path)}" name="${path}"${described(path, hint, error)}${error !== undefined && html` aria-invalid="true"`}`;
}

function described(path: string, hint: string | undefined, error: string | undefined): Html | false {
  const ids = [hint !== undefined && hintId(path), error !== undefined && errorId(path)].filter(Boolean);
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
}

const hintId = (path: string) => `${fieldId(path)}-hint`;
const errorId = (path: string) => `${fieldId(path)}-error`;

/** An input with its label. */
export function labelled(frame: FieldFrame, input: Html): Html {
  return html`<div class="field${frame.error !== undefined && ' wrong'}">
<label for="${fieldId(frame.path)}">${frame.label}${optionalMark(frame)}</label>
${hintAndError(frame)}${input}
</div>`;
}

/** Several inputs with one question above them. */
export function grouped(frame: FieldFrame, inputs: Html): Html {
  return html`<fieldset class="field${frame.error !== undefined && ' wrong'}"${described(frame.path, frame.hint, frame.error)}>
<legend>${frame.label}${optionalMark(frame)}</legend>
${hintAndError(frame)}${inputs}
</fieldset>`;
}

function optionalMark({ optional, words }: FieldFrame): Html | false {
  return optional === true && html` <span class="optional">${words.layout.optional}</span>`;
}

function hintAndError({ path, hint, error, words }: FieldFrame): Html {
  return html`${hint !== undefined && html`<p class="hint" id="${hintId(path)}">${hint}</p>`}
${error !== undefined && html`<p class="field-error" id="${errorId(path)}"><span class="hidden-visually">${words.layout.errorWord} </span>${error}</p>`}`;
}
