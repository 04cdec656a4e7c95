/** Mails about a claim: to its member, and to the operators. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { knownLanguage, type Language, type SentenceValues } from '../../workflows/language.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { composeMail } from '../mails/compose.ts';
import type { MailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { personConcerned } from './claim-subject.ts';
import { failureSentence } from './failure-sentence.ts';
import { memberMail } from './member-mail.ts';
import { wageMail } from './wages/wage-mail.ts';

/** A mail to the member about their claim. `occasion` makes the mail one of a kind within the claim. */
export async function mailToMember(
  deps: Deps,
  claim: Claim,
  kind: MailKind,
  occasion: string,
  values: SentenceValues = {},
): Promise<Effect> {
  const member = await personConcerned(deps, claim.memberId);
  const id = `${claim.claimId}:mail:${occasion}`;
  const own = member && memberMail(deps, claim, member, kind);
  if (own) return { kind: 'mail', id, mail: own };
  const wages = await wageMail(deps, claim, kind);
  const mail = composeMail(wages?.kind ?? kind, claim.language, {
    to: member?.email ?? '',
    link: `${deps.baseUrl}/claims/${claim.claimId}`,
    values: {
      name: member?.name ?? '',
      reference: claimReference(claim.claimId),
      measure: titleOf(deps, claim, claim.language),
      amount: { cents: claim.amountCents },
      ...values,
      ...wages?.values,
    },
    ...(wages && { facts: wages.facts }),
  });
  return { kind: 'mail', id, mail };
}

/** One mail to each operator about a claim that needs a person. */
export async function mailToOperators(
  deps: Deps,
  claim: Claim,
  error: string,
  occasion: string,
): Promise<Effect[]> {
  const operators = await deps.registers.staffWithRole('operator');
  return operators.map((operator) => {
    const language = knownLanguage(operator.language);
    const values = {
      name: operator.name,
      reference: claimReference(claim.claimId),
      error: failureSentence(error, language),
    };
    const link = `${deps.baseUrl}/claims/${claim.claimId}`;
    const mail = composeMail('claim-referred', language, { to: operator.email, link, values });
    const { personId, name } = operator;
    const entry = `${values.reference} – ${values.error}`;
    const gather = { personId, name, kind: 'operations', entry } as const;
    return { kind: 'mail', id: `${claim.claimId}:mail:${occasion}:${personId}`, mail, gather };
  });
}

function titleOf(deps: Deps, claim: Claim, language: Language): string {
  return deps.measures.find((one) => one.id === claim.measure)?.texts[language].title ?? claim.measure;
}
