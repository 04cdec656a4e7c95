/** What stays of a claim when what it says of people goes: figures for the books and the statistics, no person. */
import type { Claim } from '../claim/claim.ts';
import type { FieldSpec } from '../forms/field.ts';

/** Stands where a person's id stood. */
export const erasedPerson = 'erased';

/** The claim without anything about a person; the same again when it was erased before. @param at instant, ISO 8601 */
export function eraseClaim(claim: Claim, at: string): Claim {
  if (claim.erasedAt !== undefined) return claim;
  const {
    decision,
    activityId: _activity,
    householdId: _household,
    concerned: _,
    messages: _said,
    ...rest
  } = claim;
  return {
    ...rest,
    memberId: erasedPerson,
    filedBy: erasedPerson,
    form: {},
    fingerprints: [],
    questions: [],
    erasedAt: at,
    ...(decision && {
      decision: {
        ...decision,
        rules: decision.rules.map(({ id, outcome }) => ({ id, outcome, explanation: '' })),
        payees: [],
      },
    }),
    approvals: claim.approvals.map(({ comment: _comment, ...one }) => ({ ...one, approverId: erasedPerson })),
    history: claim.history.map(({ at: when, event, actor }) => ({
      at: when,
      event,
      actor: actor === 'system' || actor === 'bank' ? actor : erasedPerson,
    })),
  };
}

/** The claim without words that the law does not ask to keep: free texts of the form, questions, and answers. */
export function minimizeClaim(claim: Claim, fields: Readonly<Record<string, FieldSpec>>): Claim {
  const { messages: _said, ...rest } = claim;
  return {
    ...rest,
    form: withoutFreeText(claim.form, fields),
    questions: claim.questions.map(({ answer: _answer, ...question }) => ({ ...question, text: '' })),
    approvals: claim.approvals.map(({ comment: _comment, ...one }) => one),
  };
}

function withoutFreeText(
  form: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldSpec>>,
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(form).flatMap(([name, value]): [string, unknown][] => {
    const spec = fields[name];
    if (spec?.kind === 'long-text') return [];
    if (spec?.kind !== 'list' || !Array.isArray(value)) return [[name, value]];
    const rows = value.map((row: Readonly<Record<string, unknown>>) =>
      withoutFreeText(row, spec.fields ?? {}),
    );
    return [[name, rows]];
  });
  return Object.fromEntries(kept);
}

export function isErased(claim: Pick<Claim, 'erasedAt'>): boolean {
  return claim.erasedAt !== undefined;
}
