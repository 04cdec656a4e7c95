/** News of the plan, in one to four languages. */
import { choice, list, longText, text } from '../../forms/field.ts';
import { defineForm, type FieldError, type FormOf } from '../../forms/form.ts';
import { languages } from '../../language.ts';

export const form = defineForm({
  versions: list(
    { language: choice(languages), title: text({ max: 140 }), text: longText({ max: 8000 }) },
    { min: 1, max: languages.length },
  ),
});

export type BulletinForm = FormOf<typeof form>;

/** Each language once. */
export function crossCheck({ versions }: BulletinForm): FieldError[] {
  return versions.flatMap(({ language }, row) =>
    versions.findIndex((one) => one.language === language) < row
      ? [{ path: `versions.${row}.language`, code: 'language-twice' }]
      : [],
  );
}
