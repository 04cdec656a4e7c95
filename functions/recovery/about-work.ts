/** What a client needs to recognise the work that they are asked about, and whom to ask whether the question is real. */

import type { RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import { findClaim } from '../claims/store.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { advisersOf } from './case-mails.ts';

export interface AboutWork {
  /** To quote on the phone. */
  readonly caseReference: string;
  readonly work?: string;
  readonly place?: string;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly cancelledOn?: string;
  readonly orderedOn?: string;
  readonly orderAmountCents?: number;
  readonly contact: {
    readonly email: string;
    readonly phone: string;
    /** Who looks after the case. */
    readonly person?: { readonly name: string; readonly email: string };
  };
}

/** Of the paid claim, else of the question itself; nothing about the member whom it is for. */
export async function aboutWork(deps: Deps, recovery: RecoveryCase): Promise<AboutWork> {
  const { caseId, claimId, contractId, orderId, paidClaimIds } = recovery;
  const claims = await Promise.all([...paidClaimIds, claimId].map((one) => findClaim(deps, one)));
  const forms = claims.flatMap((claim) => (claim ? [claim.form] : []));
  const ids = {
    order: orderId ?? textIn(forms, 'orderId'),
    contract: contractId ?? textIn(forms, 'contractId'),
  };
  const [contract, order, [adviser]] = await Promise.all([
    ids.contract === undefined ? undefined : deps.registers.contract(ids.contract),
    ids.order === undefined ? undefined : deps.registers.order(ids.order),
    advisersOf(deps, recovery),
  ]);
  const told = {
    work: contract?.function ?? textIn(forms, 'function'),
    place: contract?.place ?? textIn(forms, 'place'),
    startsOn: contract?.startsOn ?? textIn(forms, 'startsOn'),
    endsOn: contract?.endsOn ?? textIn(forms, 'endsOn'),
    cancelledOn: textIn(forms, 'cancelledOn'),
    orderedOn: order?.orderedOn,
    orderAmountCents: order?.amountCents,
  };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return {
    ...known,
    caseReference: claimReference(caseId),
    contact: {
      ...deps.plan.contact,
      ...(adviser && { person: { name: adviser.name, email: adviser.email } }),
    },
  };
}

function textIn(forms: readonly Readonly<Record<string, unknown>>[], name: string): string | undefined {
  const values = forms.map((form) => form[name]);
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
