/** A seat in one training of the catalogue. */
import { longText, reference } from '../../forms/field.ts';
import { defineForm } from '../../forms/form.ts';

export const form = defineForm({
  trainingId: reference('training'),
  motivation: longText({ max: 2000 }),
});
