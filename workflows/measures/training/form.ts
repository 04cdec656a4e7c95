/** A seat in one training of the catalogue. */
import { longText, reference } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const form = defineForm({
  trainingId: reference('training'),
  motivation: longText({ max: 2000 }),
});

export type TrainingForm = FormOf<typeof form>;
