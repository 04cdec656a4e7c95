/** Inputs by kind, each in its frame; none of them needs a script. */
import { type FieldFrame, fieldId, grouped, inputAttributes, labelled } from './field.ts';
import { type Html, html } from './html.ts';

export interface Input extends FieldFrame {
  readonly value: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function moneyInput(input: Input): Html {
  return labelled(
    input,
    html`<div class="money"><input type="text" inputmode="decimal" autocomplete="off" ${inputAttributes(input)} value="${input.value}"><span aria-hidden="true">€</span></div>`,
  );
}

/** The browser's own day picker, which shows days alone: what is none stands in a text field, as it was typed. */
export function dateInput(
  input: Input & { readonly min?: string | undefined; readonly max?: string | undefined },
): Html {
  const bounds = html`${input.min !== undefined && html` min="${input.min}"`}${input.max !== undefined && html` max="${input.max}"`}`;
  const isDay = /^(\d{4}-\d{2}-\d{2})?$/.test(input.value);
  if (!isDay) return textInput({ ...input, width: 'middle' });
  return labelled(input, html`<input type="date" ${inputAttributes(input)} value="${input.value}"${bounds}>`);
}

export function numberInput(input: Input & { readonly whole: boolean }): Html {
  const keys = input.whole ? 'numeric' : 'decimal';
  return labelled(
    input,
    html`<input type="text" class="short" inputmode="${keys}" autocomplete="off" ${inputAttributes(input)} value="${input.value}">`,
  );
}

export function textInput(input: Input & { readonly width?: 'middle' | undefined }): Html {
  const width = input.width && html` class="${input.width}"`;
  return labelled(
    input,
    html`<input type="text"${width} autocomplete="off" ${inputAttributes(input)} value="${input.value}">`,
  );
}

export function accountInput(input: Input): Html {
  return labelled(
    input,
    html`<input type="text" class="account" autocomplete="off" autocapitalize="characters" spellcheck="false" ${inputAttributes(input)} value="${input.value}">`,
  );
}

export function emailInput(input: Input): Html {
  return labelled(
    input,
    html`<input type="email" autocomplete="email" spellcheck="false" ${inputAttributes(input)} value="${input.value}">`,
  );
}

export function longTextInput(input: Input & { readonly rows?: number; readonly code?: boolean }): Html {
  // A line break right after the tag is not part of the text.
  return labelled(
    input,
    html`<textarea${input.code === true && html` class="code" spellcheck="false"`} rows="${input.rows ?? 5}" ${inputAttributes(input)}>
${input.value}</textarea>`,
  );
}

export function radios(
  input: Input & { readonly options: readonly (Option & { readonly hint?: string })[] },
): Html {
  return grouped(
    input,
    html`${input.options.map(({ value, label, hint }, position) => {
      const id = position === 0 ? fieldId(input.path) : `${fieldId(input.path)}-${position}`;
      const described = hint !== undefined && html` aria-describedby="${id}-more"`;
      return html`<div class="radio"><input type="radio" id="${id}" name="${input.path}" value="${value}"${described}${value === input.value && html` checked`}>
<div><label for="${id}">${label}</label>${hint !== undefined && html`<p class="hint" id="${id}-more">${hint}</p>`}</div></div>`;
    })}`,
  );
}

export interface SelectInput extends Input {
  readonly options: readonly Option[];
  readonly placeholder: string;
  /** A text field for what the list does not have. */
  readonly elsewhere?: {
    readonly name: string;
    readonly value: string;
    readonly summary: string;
    readonly label: string;
  };
}

export function select(input: SelectInput): Html {
  const { options, value, elsewhere } = input;
  return labelled(
    input,
    html`<select ${inputAttributes(input)}><option value="">${input.placeholder}</option>
${options.map((one) => html`<option value="${one.value}"${one.value === value && html` selected`}>${one.label}</option>`)}
</select>${elsewhere && otherInput(elsewhere)}`,
  );
}

function otherInput({ name, value, summary, label }: NonNullable<SelectInput['elsewhere']>): Html {
  return html`<details class="elsewhere"${value !== '' && html` open`}><summary>${summary}</summary>
<label for="${fieldId(name)}">${label}</label>
<input type="text" class="middle" autocomplete="off" id="${fieldId(name)}" name="${name}" value="${value}"></details>`;
}

export function fileInput(
  input: FieldFrame & { readonly accept: string; readonly multiple?: boolean },
): Html {
  return labelled(
    input,
    html`<input type="file" accept="${input.accept}"${input.multiple === true && html` multiple`} ${inputAttributes(input)}>`,
  );
}

export function hiddenInputs(values: Iterable<readonly [string, string]>): Html {
  return html`${[...values].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
