/** Searches claims by what people say on the phone: a name, a reference, a client. */

import type { Language } from '../../workflows/language.ts';
import { withoutAccents } from '../../workflows/plain-text.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import type { ClaimRow } from './claim-rows.ts';
import { personConcerned } from './claim-subject.ts';
import { measureOf } from './eligibility-context.ts';
import { claimTitle } from './title.ts';

/** Those of the claims in whose names, reference or title every word of `q` stands; all of them without one. */
export async function claimSearch(
  deps: Deps,
  claims: readonly ClaimRow[],
  { q = '', language }: { readonly q?: string | undefined; readonly language: Language },
): Promise<readonly ClaimRow[]> {
  const wanted = withoutAccents(q.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return claims;
  const nameOf = memberNames(deps);
  const found = await Promise.all(
    claims.map(async (claim) => {
      const text = `${await nameOf(claim.memberId)}\n${await titleText(deps, claim, language)}`;
      return wanted.every((word) => text.includes(word));
    }),
  );
  return claims.filter((_, at) => found[at]);
}

/** Each member is looked up once a search. */
function memberNames(deps: Deps): (memberId: string) => Promise<string> {
  const names = new Map<string, Promise<string>>();
  return (memberId) => {
    const known = names.get(memberId);
    if (known) return known;
    const name = personConcerned(deps, memberId).then((member) => withoutAccents(member?.name ?? ''));
    names.set(memberId, name);
    return name;
  };
}

/** For how long a title stays as it was read, in milliseconds: the names of clients in it seldom change. */
const titleLasts = 600_000;

interface Title {
  readonly text: string;
  readonly until: number;
}

const titles = new WeakMap<ClaimRow, Map<Language, Title>>();

async function titleText(deps: Deps, claim: ClaimRow, language: Language): Promise<string> {
  const own = titles.get(claim) ?? new Map<Language, Title>();
  titles.set(claim, own);
  const now = deps.clock.now();
  const known = own.get(language);
  if (known && now < known.until) return known.text;
  const title = await claimTitle(deps, measureOf(deps, claim.measure), claim, language);
  const { claimId, payeeNames } = claim;
  const text = withoutAccents([title, claimReference(claimId), claimId, ...payeeNames].join('\n'));
  own.set(language, { text, until: now + titleLasts });
  return text;
}
