/** Searches claims by what people say on the phone: a name, a reference, a client. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Language } from '../../workflows/language.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { personConcerned } from './claim-subject.ts';
import { measureOf } from './eligibility-context.ts';
import { claimTitle } from './title.ts';

/** Those of the claims in whose names, reference or title every word of `q` stands; all of them without one. */
export async function claimSearch(
  deps: Deps,
  claims: readonly Claim[],
  { q = '', language }: { readonly q?: string | undefined; readonly language: Language },
): Promise<readonly Claim[]> {
  const wanted = plain(q.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return claims;
  const texts = await Promise.all(claims.map((claim) => searchedText(deps, claim, language)));
  return claims.filter((_, at) => wanted.every((word) => texts[at]?.includes(word)));
}

async function searchedText(deps: Deps, claim: Claim, language: Language): Promise<string> {
  const measure = measureOf(deps, claim.measure);
  const [member, title] = await Promise.all([
    personConcerned(deps, claim.memberId),
    claimTitle(deps, measure, claim, language),
  ]);
  const payees = (claim.decision?.payees ?? []).map((payee) => payee.name);
  const { claimId } = claim;
  return plain([member?.name ?? '', title, claimReference(claimId), claimId, ...payees].join('\n'));
}

/** Without accents and capital letters. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
