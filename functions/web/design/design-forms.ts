/** The fields that forms are made of, one of them with an error. */
import { type Html, html } from '../layout/html.ts';
import {
  dateInput,
  fileInput,
  longTextInput,
  moneyInput,
  radios,
  select,
  textInput,
} from '../layout/inputs.ts';
import type { Viewer } from '../layout/viewer.ts';

/** Nothing is sent: the form has no button. */
export function designForms({ words }: Viewer): Html {
  const { design } = words;
  const options = [
    { value: 'a', label: design.choiceA },
    { value: 'b', label: design.choiceB },
  ];
  return html`<form method="get" action="/design" novalidate>
${textInput({ path: 'text', label: design.textLabel, hint: design.textHint, value: '', error: design.wrong, words })}
${moneyInput({ path: 'money', label: design.moneyLabel, value: '', words })}
${dateInput({ path: 'date', label: design.dateLabel, value: '', optional: true, words })}
${select({ path: 'select', label: design.choiceLabel, value: '', options, placeholder: design.choose, words })}
${radios({ path: 'radios', label: design.choiceLabel, value: 'a', options, words })}
${longTextInput({ path: 'long', label: design.longLabel, value: '', rows: 3, words })}
${fileInput({ path: 'file', label: design.fileLabel, accept: '.pdf', optional: true, words })}</form>`;
}
