/** What somebody who wants to be accompanied tells. */
import { coachingKinds, sectors, topics } from '../../coaching/coaching.ts';
import { choice, longText } from '../../forms/field.ts';
import { defineForm } from '../../forms/form.ts';
import { languages } from '../../language.ts';

export const form = defineForm({
  kind: choice(coachingKinds),
  sector: choice(sectors),
  language: choice(languages),
  topic: choice(topics),
  goals: longText({ max: 2000 }),
});
