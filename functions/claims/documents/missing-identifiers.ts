/** The numbers that a claim's papers need and no register holds: asked for where the claim is shown. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import { formatDate, formatNumber, type Language } from '../../../workflows/language.ts';
import { type Identifier, missingOf } from '../../../workflows/measures/identifiers/identifier.ts';
import { identifierWords } from '../../../workflows/measures/identifiers/words/index.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import type { Deps } from '../../platform/deps.ts';
import { identifiersOfClaim } from './claim-papers.ts';

export interface MissingIdentifier {
  readonly id: Identifier['id'];
  readonly title: string;
  /** The register that it belongs in, and the column of its file. */
  readonly register: Identifier['register'];
  readonly column: string;
}

/** Statuses whose claims have no papers to send. */
const without: ReadonlySet<Claim['status']> = new Set(['ineligible', 'rejected', 'withdrawn', 'expired']);

export async function missingIdentifiers(
  deps: Deps,
  measure: Measure,
  claim: Claim,
  language: Language,
): Promise<MissingIdentifier[]> {
  if (without.has(claim.status)) return [];
  return missingOf(await identifiersOfClaim(deps, measure, claim)).map((one) => ({
    id: one.id,
    title: identifierTitle(one, language),
    register: one.register,
    column: one.column,
  }));
}

export function identifierTitle({ id, country }: Identifier, language: Language): string {
  return identifierWords[language].names[country][id];
}

export function identifierText({ id, value }: Identifier, language: Language): string {
  if (id === 'birth-date') return formatDate(value, language);
  return id === 'weekly-hours' || id === 'full-time-hours' ? formatNumber(Number(value), language) : value;
}
