/** What has to be proved for a claim, and what of it was given. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { restOfDecision } from '../../workflows/claim/rest.ts';
import { fillSentence, type Language } from '../../workflows/language.ts';
import type { Decision } from '../../workflows/measures/decide.ts';
import { requiredDocuments } from '../../workflows/policy/required-documents.ts';
import { documentTitles } from '../../workflows/policy/words/index.ts';
import { type DocumentRecord, documentsOf } from '../documents/store.ts';
import type { Deps } from '../platform/deps.ts';
import { planOfClaim } from '../policies/plans.ts';
import { measureOf } from './eligibility-context.ts';
import { claimTexts } from './words/index.ts';

export interface RequiredDocumentView {
  readonly kind: string;
  readonly title: string;
  readonly given: boolean;
}

/**
 * The documents that the policy requires of the claim.
 * @param amountCents what the rules came to; by default what the claim says
 */
export async function requiredOfClaim(
  deps: Deps,
  claim: Claim,
  language: Language,
  amountCents = claim.askedCents ?? claim.amountCents,
): Promise<RequiredDocumentView[]> {
  const measure = measureOf(deps, claim.measure);
  const required = requiredDocuments(await planOfClaim(deps, claim), measure, claim.form, amountCents);
  if (required.length === 0) return [];
  // An appeal for the rest has the documents of the claim that it is of.
  const ids = claim.restOf ? [claim.claimId, claim.restOf.claimId] : [claim.claimId];
  const lists = await Promise.all(ids.map((claimId) => documentsOf(deps, claimId)));
  const given = givenKinds(
    required.map((one) => one.kind),
    lists.flat().map((item) => item.data),
  );
  return required.map(({ kind, title }) => ({ kind, title: title[language], given: given.has(kind) }));
}

/**
 * The sentence that asks the member for what is missing before anybody decides, in the claim's language, and the kinds
 * of it; empty when nothing is. Each time that the claim is looked at anew it asks again for what is still missing then.
 */
export async function questionForDocuments(
  deps: Deps,
  claim: Claim,
  decision: Decision,
): Promise<{ readonly askFor: string; readonly documents: readonly string[] }> {
  const { language, restOf } = claim;
  const { amountCents } = restOf ? restOfDecision(decision, restOf.acceptedCents) : decision;
  const required = await requiredOfClaim(deps, claim, language, amountCents);
  const documents = required.filter(({ given }) => !given).map(({ kind }) => kind);
  return { askFor: askForDocuments(documents, language), documents };
}

/** @param kinds of what is missing */
export function askForDocuments(kinds: readonly string[], language: Language): string {
  if (kinds.length === 0) return '';
  const titles: Readonly<Record<string, string>> = documentTitles[language];
  // Their titles have commas of their own.
  const documents = kinds.map((kind) => titles[kind] ?? kind).join(language === 'fr' ? ' ; ' : '; ');
  return fillSentence(claimTexts[language].documentsMissing, { documents, count: kinds.length }, language);
}

/** Documents of a kind stand for it; those without one stand for what is still missing, in order. */
export function givenKinds(
  required: readonly string[],
  documents: readonly Pick<DocumentRecord, 'kind' | 'state'>[],
): ReadonlySet<string> {
  const usable = documents.filter((one) => one.state !== 'refused');
  const given = new Set(usable.flatMap(({ kind }) => (kind === undefined ? [] : [kind])));
  let others = usable.filter(({ kind }) => kind === undefined || !required.includes(kind)).length;
  for (const kind of required) {
    if (given.has(kind) || others === 0) continue;
    given.add(kind);
    others -= 1;
  }
  return given;
}
