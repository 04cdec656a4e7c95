/** What a vote of the General Assembly needs: read from the API's body and from the page alike. */
import { date, money, optional, text } from '../../workflows/forms/field.ts';
import { defineForm, type FormOf } from '../../workflows/forms/form.ts';
import { highestCeilingCents } from '../../workflows/ledger/envelope.ts';
import type { LocalisedForm } from '../web/forms/localised-form.ts';
import { voteFormTexts } from './words/index.ts';

const form = defineForm({
  motion: text({ max: 200 }),
  votedOn: date(),
  ceilingCents: money({ min: 0, max: highestCeilingCents }),
  /** The minutes or the motion itself, uploaded before. */
  documentId: optional(text({ max: 64 })),
});

export type VoteInput = FormOf<typeof form>;

export const voteForm: LocalisedForm<typeof form> = { form, texts: voteFormTexts };
