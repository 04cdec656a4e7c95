/** A field's error as a sentence in the reader's language, in the measure's words where it has its own. */
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import { type FieldError, fieldAt } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';

export function errorSentence(measure: Measure, error: FieldError, language: Language): string {
  return fieldErrorSentence(
    error,
    fieldAt(measure.form, error.path.split('.')),
    language,
    measure.texts[language],
  );
}
