/** What goes with a claim besides its decision: the measure's tables, uploaded documents, documents made of it. */

import type { Claim } from '../../../workflows/claim/claim.ts';
import type { Language } from '../../../workflows/language.ts';
import type { ClaimDocument } from '../../../workflows/measures/claim-document.ts';
import type { Identifier } from '../../../workflows/measures/identifiers/identifier.ts';
import type { Case, CaseFacts, Measure } from '../../../workflows/measures/measure.ts';
import type { Table } from '../../../workflows/measures/table.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { type DocumentState, documentsOf } from '../../documents/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { findFacts } from '../decision-facts.ts';
import { loadEligibilityContext } from '../eligibility-context.ts';

export interface DocumentView {
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Absent for documents that are made when they are opened. */
  readonly bytes?: number;
  readonly addedAt?: string;
  readonly kind: 'uploaded' | 'made';
  readonly state: DocumentState;
  readonly refusal?: string;
}

type Reader = 'everybody' | 'committee';

/** The tables that have rows, with the columns that only files have. @param reader `committee`: those that only they read whom the measure is confidential to */
export async function tablesOf(
  deps: Deps,
  measure: Measure,
  claim: Claim,
  language: Language,
  reader: Reader = 'everybody',
): Promise<readonly Table[]> {
  const make = reader === 'committee' ? measure.committeeTables : measure.tables;
  if (!make || !claim.decision) return [];
  const subject = await subjectOf(deps, measure, claim);
  return subject ? make(subject, language).filter((table) => table.rows.length > 0) : [];
}

/** The numbers that the claim's papers need; none of a measure whose papers need none, or before a decision. */
export async function identifiersOfClaim(
  deps: Deps,
  measure: Measure,
  claim: Claim,
): Promise<readonly Identifier[]> {
  if (!measure.identifiers || !claim.decision) return [];
  const subject = await subjectOf(deps, measure, claim);
  return subject ? measure.identifiers(subject) : [];
}

/** The case as it was decided, with the numbers for forms as the registers hold them now. */
async function subjectOf(deps: Deps, measure: Measure, claim: Claim): Promise<Case | undefined> {
  const kept = await findFacts(deps, claim.claimId);
  const { filedOn, form } = kept ?? claim;
  const known = kept?.facts ?? (await factsOfNow(deps, measure, claim));
  if (!known) return undefined;
  const facts = measure.identifiers ? await withNumbersOfNow(deps, known) : known;
  const { parameters } = policyOf(await planOfClaim(deps, claim), measure);
  return { form, facts, parameters, filedOn };
}

/** What was missing at the decision may have been filled in since. */
async function withNumbersOfNow({ registers }: Deps, facts: CaseFacts): Promise<CaseFacts> {
  const { member, activity, contract } = facts;
  const [person, employer, agreed] = await Promise.all([
    registers.member(member.memberId),
    activity && registers.activity(activity.activityId),
    contract && registers.contract(contract.contractId),
  ]);
  return {
    ...facts,
    member: { ...member, ...filled(person, ['nationalId', 'birthDate']) },
    ...(activity && {
      activity: {
        ...activity,
        ...filled(employer, ['employerNo', 'jointCommittee', 'naf', 'agreementNo']),
      },
    }),
    ...(contract && {
      contract: {
        ...contract,
        ...filled(agreed, ['weeklyHours', 'fullTimeHours', 'objectNo', 'jointCommittee']),
      },
    }),
  };
}

function filled<Record extends object, Name extends keyof Record>(
  record: Record | undefined,
  names: readonly Name[],
): Partial<Pick<Record, Name>> {
  const known = names.filter((name) => record?.[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, record?.[name]])) as Partial<Pick<Record, Name>>;
}

/** For a claim that was decided before facts were kept. */
async function factsOfNow(deps: Deps, measure: Measure, claim: Claim): Promise<CaseFacts | undefined> {
  const member = await deps.registers.member(claim.memberId);
  if (!member) return undefined;
  const { filedBy, filedOn, form, planId } = claim;
  return loadEligibilityContext(deps, measure, form, { member, filedBy, filedOn, planId, before: claim });
}

const approved: ReadonlySet<Claim['status']> = new Set([
  'approved',
  'paying',
  'paid',
  'completed',
  'payment-returned',
]);

/** The documents that can be made of the claim as it stands. */
export function madeDocuments(measure: Measure, claim: Claim, tables: readonly Table[]): ClaimDocument[] {
  return (measure.documents ?? []).filter((document) => {
    if (document.from === 'approved' ? !approved.has(claim.status) : !claim.decision) return false;
    // Without its first table there is nothing to say; a proof pack has the claim itself to tell.
    const [first] = document.tables;
    const held = first === undefined || tables.some((table) => table.id === first);
    return held || (document.proof === true && document.from === 'decided');
  });
}

export const formats = { pdf: 'application/pdf', csv: 'text/csv' } as const;

/** Uploaded ones first, then those that are made. */
export async function documentViews(
  deps: Pick<Deps, 'store'>,
  measure: Measure,
  claim: Claim,
  tables: readonly Table[],
  language: Language,
): Promise<DocumentView[]> {
  const uploaded = (await documentsOf(deps, claim.claimId)).map(({ data }): DocumentView => {
    const { documentId, name, mediaType, bytes, addedAt, state, refusal } = data;
    return {
      documentId,
      name,
      mediaType,
      bytes,
      addedAt,
      kind: 'uploaded',
      state,
      ...(refusal !== undefined && { refusal }),
    };
  });
  const made = madeDocuments(measure, claim, tables).map(
    (document): DocumentView => ({
      documentId: document.documentId,
      name: document.title[language],
      mediaType: formats[document.format],
      kind: 'made',
      state: 'kept',
    }),
  );
  return [...uploaded, ...made];
}
