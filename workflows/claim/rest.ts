/** What is left of a decision when a part of it was accepted before: the appeal for the rest is about that alone. */
import type { Decision } from '../measures/decide.ts';
import { type Cents, sumCents } from '../money.ts';
import { withAmount } from '../payroll/scale-wage.ts';

/** The decision without its first `acceptedCents` of what the cooperative pays; sources outside pay nothing again. */
export function restOfDecision(decision: Decision, acceptedCents: Cents): Decision {
  const payees = withoutFirst(decision.payees, acceptedCents, withAmount);
  const own = decision.funding.filter((line) => line.bearing !== 'outside');
  const funding = withoutFirst(own, acceptedCents, (line, amountCents) => ({ ...line, amountCents }));
  return { ...decision, payees, funding, amountCents: sumCents(funding.map((line) => line.amountCents)) };
}

function withoutFirst<Part extends { readonly amountCents: Cents }>(
  parts: readonly Part[],
  cents: Cents,
  less: (part: Part, amountCents: Cents) => Part,
): Part[] {
  let left = cents;
  return parts.flatMap((part) => {
    const cut = Math.min(left, part.amountCents);
    left -= cut;
    return cut === part.amountCents ? [] : [less(part, part.amountCents - cut)];
  });
}
