/** A form on its way over several pages: the draft that is kept of it, what is wrong with it, which pages are done. */
import type { Language } from '../../../workflows/language.ts';
import { type FormCase, readFormCase } from '../../claims/form-case.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { type Offer, offerOf } from '../../policies/offers.ts';
import type { Person } from '../../registers/store.ts';
import { specsOf, valuesOf } from '../../web/forms/form-values.ts';
import type { FormValues } from '../../web/forms/values.ts';
import type { PagesDeps } from '../../web/page-app.ts';
import { findDraft, type StoredDraft, saveDraft } from '../drafts.ts';
import { mayFile } from '../measure-pages/offer.ts';
import { bodyOfDraft, type Draft, withErrors, withRegisters, withRowsInOrder } from './draft.ts';
import { type FormGroup, groupsOf, isInGroup, specsOfGroup } from './form-groups.ts';

export interface Filing {
  readonly offer: Offer;
  readonly person: Person;
  readonly groups: readonly FormGroup[];
  /** What is kept; undefined before anything was. */
  readonly stored: StoredDraft | undefined;
  /** What was typed, with what the registers know of it. */
  readonly draft: Draft;
}

/** @throws Problem 404, 403 as for filing */
export async function measureFor(deps: PagesDeps, person: Person, asked: string | undefined): Promise<Offer> {
  const offer = await offerOf(deps, asked ?? '');
  if (offer.measure.sealed) throw problem('not-found');
  if (!mayFile(person, offer.measure)) throw problem('forbidden');
  return offer;
}

/** @throws Problem 404, 403 as for filing */
export async function openFiling(
  deps: PagesDeps,
  person: Person,
  asked: string | undefined,
): Promise<Filing> {
  const offer = await measureFor(deps, person, asked);
  const { measure, offerId } = offer;
  const stored = (await findDraft(deps, person.personId, measure.id))?.data;
  const typed = { offerId, measure, values: typedIn(offer, stored), errors: [] };
  const draft = await withRegisters(deps, person, typed, false);
  return { offer, person, groups: groupsOf(measure), stored, draft };
}

/** What a program kept is shown as far as it can be. */
function typedIn({ measure }: Offer, stored: StoredDraft | undefined): FormValues {
  if (stored?.typed) return new Map(Object.entries(stored.typed));
  try {
    return valuesOf(specsOf(measure.form), stored?.form ?? {});
  } catch {
    return new Map();
  }
}

/** Keeps what was typed, in place of what was kept. */
export async function keepFiling(deps: PagesDeps, filing: Filing, values: FormValues): Promise<Filing> {
  const { offer, person } = filing;
  const draft = { ...filing.draft, values };
  const kept = { form: bodyOfDraft(draft), typed: Object.fromEntries(values) };
  const stored = await saveDraft(deps, person, offer.offerId, kept);
  return { ...filing, stored, draft: await withRegisters(deps, person, draft, false) };
}

export interface Checked {
  readonly filing: Filing;
  /** Undefined when something is wrong: the draft then has the errors of every page. */
  readonly read: FormCase | undefined;
}

/** The whole form read as if it were sent. @throws whatever is not about its answers */
export async function checkFiling(deps: PagesDeps, filing: Filing, language: Language): Promise<Checked> {
  const { person, offer } = filing;
  const draft = withRowsInOrder(filing.draft);
  try {
    const read = await readFormCase(deps, person, offer.offerId, bodyOfDraft(draft), language);
    return { filing: { ...filing, draft }, read };
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error;
    return { filing: { ...filing, draft: withErrors(draft, error, language) }, read: undefined };
  }
}

export type GroupState = 'done' | 'started' | 'to-do' | 'optional';

/** How far a page is; the filing as it was checked. */
export function stateOfGroup({ draft, offer }: Filing, group: FormGroup): GroupState {
  const touched = [...draft.values].some(([path, text]) => isInGroup(group, path) && text.trim() !== '');
  const isWrong = draft.errors.some(({ path }) => isInGroup(group, path));
  if (touched) return isWrong ? 'started' : 'done';
  const specs = Object.values(specsOfGroup(offer.measure, group));
  return specs.every(({ optional }) => optional === true) ? 'optional' : 'to-do';
}

/** The errors of one page alone. */
export function errorsOfGroup({ draft }: Filing, group: FormGroup): Draft['errors'] {
  return draft.errors.filter(({ path }) => isInGroup(group, path));
}
