/** One entry of the mutual aid: what a member offers or needs, where, in which language, until when. */
import { choice, date, longText, text } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const aidKinds = ['skills', 'equipment', 'space', 'time'] as const;
export const aidDirections = ['offer', 'need'] as const;
/** Those of the countries that the plan is open to. */
export const aidLanguages = ['fr', 'nl', 'de', 'en', 'it', 'es', 'hu', 'sv'] as const;

export const form = defineForm({
  direction: choice(aidDirections),
  kind: choice(aidKinds),
  place: text({ max: 80 }),
  language: choice(aidLanguages),
  description: longText({ max: 1000 }),
  validUntil: date(),
});

export type MutualAidForm = FormOf<typeof form>;
