/** Reads a form for a measure: who may file it, the registers' figures, the errors of every field. */

import { dayOf } from '../../workflows/calendar.ts';
import { type FieldError, parseForm } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import type { CaseFacts, Measure } from '../../workflows/measures/measure.ts';
import type { Plan } from '../../workflows/policy/plan.ts';

import type { Deps } from '../platform/deps.ts';
import { type Problem, problem, refusalOf } from '../platform/problem.ts';
import { offerOf } from '../policies/offers.ts';
import type { Person } from '../registers/store.ts';
import { personConcerned } from './claim-subject.ts';
import { loadEligibilityContext } from './eligibility-context.ts';
import { errorSentence } from './form-errors.ts';

export interface FormCase {
  /** The plan that it is filed under. */
  readonly plan: Plan;
  readonly measure: Measure;
  readonly form: Readonly<Record<string, unknown>>;
  readonly facts: CaseFacts;
  readonly filedOn: string;
}

/**
 * The form checked against the measure and the registers.
 * @throws Problem 404 unknown measure, 403 when the person's roles cannot file it, 400 when the body is no
 *   object, 422 with one sentence per field
 */
export async function readFormCase(
  deps: Deps,
  actor: Person,
  offerId: string,
  body: unknown,
  language: Language,
): Promise<FormCase> {
  const { measure, plan } = await fileableOffer(deps, actor, offerId);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw problem('not-an-object.form');
  }
  const raw = body as Record<string, unknown>;
  const member = await whomItConcerns(deps, actor, measure, raw.memberId);
  if (!member) throw invalidForm(measure, [memberError(raw.memberId)], language);
  const filedOn = dayOf(deps.clock.now());
  const facts = await loadEligibilityContext(deps, measure, raw, {
    member,
    filedBy: actor.personId,
    filedOn,
    planId: plan.id,
  });
  const parsed = parseForm(measure.form, measure.complete?.(raw, facts) ?? raw);
  const errors = parsed.ok
    ? measure.crossCheck(parsed.value, facts)
    : [...parsed.errors, ...crossErrors(measure, parsed.errors, raw, facts)];
  if (!parsed.ok || errors.length > 0) throw invalidForm(measure, errors, language);
  return { plan, measure, form: parsed.value, facts, filedOn };
}

/** Kinds of field that are compared with others: days counted, amounts held against each other. */
const compared: ReadonlySet<string> = new Set(['date', 'month', 'integer', 'decimal', 'money', 'list']);

/**
 * What does not fit together among the answers, when all that is counted and compared can be read: a second round does
 * not bring what the first could have told.
 */
function crossErrors(
  measure: Measure,
  wrong: readonly FieldError[],
  raw: Readonly<Record<string, unknown>>,
  facts: CaseFacts,
): readonly FieldError[] {
  const { fields } = measure.form;
  const names = new Set(wrong.map(({ path }) => path.split('.')[0] ?? ''));
  if ([...names].some((name) => compared.has(fields[name]?.spec.kind ?? 'list'))) return [];
  const readable = Object.fromEntries(
    Object.entries(fields).flatMap(([name, { schema }]) => {
      const read = names.has(name) ? undefined : schema.safeParse(raw[name]);
      return read?.success && read.data !== undefined ? [[name, read.data]] : [];
    }),
  );
  try {
    const found = measure.crossCheck(readable, facts);
    return found.filter(({ path }) => Object.hasOwn(readable, path.split('.')[0] ?? ''));
  } catch {
    // It needed an answer that is missing.
    return [];
  }
}

/** @throws Problem 404 unknown measure, 403 when the person's roles cannot file it */
export async function fileableOffer(deps: Deps, actor: Person, offerId: string) {
  const offer = await offerOf(deps, offerId);
  const { measure } = offer;
  if (measure.sealed) throw problem('not-found');
  const isFiler = measure.filers.some((role) => actor.roles.includes(role));
  if (!isFiler || !(actor.member || measure.onBehalf || measure.byStaff)) throw problem('forbidden.measure');
  return offer;
}

function whomItConcerns(deps: Deps, actor: Person, measure: Measure, memberId: unknown) {
  if (measure.onBehalf) return namedMember(deps, memberId);
  return actor.member ?? (measure.byStaff ? personConcerned(deps, actor.personId) : undefined);
}

async function namedMember(deps: Deps, memberId: unknown) {
  return typeof memberId === 'string' && memberId !== '' ? deps.registers.member(memberId) : undefined;
}

function memberError(memberId: unknown): FieldError {
  return { path: 'memberId', code: memberId === undefined || memberId === '' ? 'required' : 'unknown' };
}

function invalidForm(measure: Measure, errors: readonly FieldError[], language: Language): Problem {
  const first = new Map<string, FieldError>();
  for (const error of errors) if (!first.has(error.path)) first.set(error.path, error);
  const sentences = [...first.values()].map((error) => ({
    path: error.path,
    code: error.code,
    message: errorSentence(measure, error, language),
  }));
  return refusalOf('invalid-form', sentences);
}
