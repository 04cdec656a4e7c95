/** Mails to the coordinator about a financing: how it is paid, what came, what did not. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { outstandingCents } from '../../workflows/receipts/expected-receipt.ts';
import { mailToMember } from '../claims/mails.ts';
import type { MailOccasion } from '../mails/occasion.ts';
import type { MoneyMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import type { ExpectedReceipt } from '../receipts/store.ts';
import { referenceText } from '../receipts/view-receipts.ts';

export async function mailAboutFinancing(
  deps: Deps,
  claim: Claim,
  receipt: ExpectedReceipt,
  { kind, occasion, values = {} }: MailOccasion<MoneyMailKind>,
): Promise<Effect> {
  const activity = await deps.registers.activity(claim.activityId ?? '');
  return mailToMember(deps, claim, kind, `financing:${occasion}`, {
    activity: activity?.name ?? claim.activityId ?? '',
    financer: String(claim.form.financerName ?? ''),
    open: { cents: outstandingCents(receipt) },
    account: debtorAccountFor(deps.plan, claim.country).iban.replace(/(.{4})(?=.)/g, '$1 '),
    structured: referenceText(receipt.reference),
    ...values,
  });
}
