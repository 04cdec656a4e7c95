/** A form being filled in: what was typed so far, and what is wrong with it. */
import { dayOf } from '../../../workflows/calendar.ts';
import { fieldName } from '../../../workflows/forms/error-texts.ts';
import type { Language } from '../../../workflows/language.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import { loadEligibilityContext } from '../../claims/eligibility-context.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { bodyOf, specsOf, valuesOf } from '../../web/forms/form-values.ts';
import { renumberRows } from '../../web/forms/rows.ts';
import type { FormValues } from '../../web/forms/values.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';

export interface Draft {
  /** How the measure is asked for: with its plan, where that is not the home's. */
  readonly offerId: string;
  readonly measure: Measure;
  readonly values: FormValues;
  readonly errors: readonly ShownError[];
}

/** The body of the draft, its lists without their empty rows. */
export function bodyOfDraft({ measure, values }: Draft): Record<string, unknown> {
  return bodyOf(specsOf(measure.form), values);
}

/** Rows numbered as in the body, so that its errors find their fields. */
export function withRowsInOrder(draft: Draft): Draft {
  let values = draft.values;
  for (const [name, spec] of Object.entries(specsOf(draft.measure.form))) {
    if (spec.kind === 'list') values = renumberRows(values, name);
  }
  return { ...draft, values };
}

/** With the errors of a refused form, each beside its field's name. */
export function withErrors(draft: Draft, problem: Problem, language: Language): Draft {
  const texts = draft.measure.texts[language];
  const errors = fieldErrorsIn(problem, language).map(({ path, message }) => ({
    path,
    name: fieldName(path, language, texts),
    message,
  }));
  return { ...draft, errors };
}

/**
 * With what the registers know. `replace`: the registers' word for everything they know of the chosen record;
 * otherwise only for what was left empty.
 */
export async function withRegisters(
  deps: Deps,
  person: Person,
  draft: Draft,
  replace: boolean,
): Promise<Draft> {
  const { measure } = draft;
  if (!measure.complete || !person.member) return draft;
  const body = bodyOfDraft(draft);
  const filing = {
    member: person.member,
    filedBy: person.personId,
    filedOn: dayOf(deps.clock.now()),
    planId: deps.plan.id,
  };
  const facts = await loadEligibilityContext(deps, measure, body, filing);
  const start = replace ? pick(body, 'contractId') : body;
  const known = measure.complete(start, facts);
  const values = new Map([...draft.values, ...valuesOf(specsOf(measure.form), known)]);
  return { ...draft, values };
}

function pick(body: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return body[name] === undefined ? {} : { [name]: body[name] };
}
