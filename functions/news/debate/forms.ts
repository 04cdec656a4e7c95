/** What readers write, why they report what somebody else wrote, and what whoever moderates says. */
import { reportReasons } from '../../../workflows/bulletin/comment.ts';
import { choice, longText, optional } from '../../../workflows/forms/field.ts';
import { defineForm } from '../../../workflows/forms/form.ts';
import { inEachLanguage } from '../../../workflows/language.ts';
import type { LocalisedForm } from '../../web/forms/localised-form.ts';
import { debateFormTexts } from '../words/index.ts';

const comment = defineForm({ text: longText({ max: 2000 }) });
const report = defineForm({ reason: choice(reportReasons) });
const moderation = defineForm({
  decision: choice(['publish', 'refuse']),
  reason: optional(longText({ max: 1000 })),
});

export const commentForm: LocalisedForm<typeof comment> = {
  form: comment,
  texts: inEachLanguage(debateFormTexts, (one) => one.comment),
};

export const reportForm: LocalisedForm<typeof report> = {
  form: report,
  texts: inEachLanguage(debateFormTexts, (one) => one.report),
};

export const moderationForm: LocalisedForm<typeof moderation> = {
  form: moderation,
  texts: inEachLanguage(debateFormTexts, (one) => one.moderation),
  crossCheck: ({ decision, reason }) =>
    decision === 'refuse' && reason === undefined ? [{ path: 'reason', code: 'say-why' }] : [],
};
