/** The members in the play: they file, answer what they are asked (or not), withdraw now and then, and appeal. */
import { Refused } from '../../api-client.ts';
import { makeIban } from '../account-numbers.ts';
import { giveDocuments } from './documents.ts';
import { formMakers } from './forms/index.ts';
import type { PlannedClaim } from './measures.ts';
import {
  chanceFor,
  countUp,
  lookAgain,
  type PlayedClaim,
  type RequiredDocument,
  type Stage,
} from './stage.ts';

/** The claim as filed, or why it was not accepted. @throws Refused when the system failed */
export async function fileClaim(
  stage: Stage,
  { measure, personId, form }: PlannedClaim,
  number: number,
): Promise<PlayedClaim | Refused> {
  try {
    const path = `/api/measures/${measure}/claims`;
    // One in ten is asked for them later.
    if (number % 10 !== 9) await giveWithForm(stage, { measure, personId, form });
    const { claimId, status } = await stage.api.post<{ claimId: string; status: string }>(
      path,
      form,
      personId,
    );
    const view = { status, amountCents: 0 };
    const claim = { number, measure, personId, claimId, view, counts: new Map() };
    stage.claims.set(claimId, claim);
    return claim;
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return error;
    throw error;
  }
}

async function giveWithForm(stage: Stage, { measure, personId, form }: PlannedClaim): Promise<void> {
  type Required = { readonly requiredDocuments?: readonly RequiredDocument[] };
  const path = `/api/measures/${measure}/estimate`;
  // What is filed for nobody else to see has nothing to prove.
  const { requiredDocuments = [] } = await stage.api.post<Required>(path, form, personId);
  await giveDocuments(stage, `/api/drafts/${measure}`, personId, requiredDocuments);
}

/** A few think better of it before anybody has decided. */
export async function withdrawSome(stage: Stage): Promise<void> {
  for (const claim of stage.claims.values()) {
    if (!chanceFor(stage, claim, 'withdrawing').chance(2)) continue;
    await stage.api.post(`/api/claims/${claim.claimId}/withdraw`, {}, claim.personId).catch(unlessTooLate);
  }
}

function unlessTooLate(error: unknown): void {
  if (!(error instanceof Refused) || error.status !== 409) throw error;
}

/** Looks at the claim after a mail, and does what it asks for. */
export async function readMail(stage: Stage, claim: PlayedClaim): Promise<void> {
  await lookAgain(stage, claim);
  if (claim.view.canAnswer) await answer(stage, claim);
  if (claim.view.status === 'rejected' && claim.view.canAppeal) await appeal(stage, claim);
}

/** One in twelve never answers. */
async function answer(stage: Stage, claim: PlayedClaim): Promise<void> {
  const random = chanceFor(stage, claim, 'answering');
  if (random.chance(8)) return;
  const path = `/api/claims/${claim.claimId}/answers`;
  const text = 'Voici ce que vous demandez.';
  const iban = makeIban('BE', random);
  const required = claim.view.requiredDocuments ?? [];
  if (claim.view.status === 'needs-information') {
    await giveDocuments(stage, `/api/claims/${claim.claimId}`, claim.personId, required);
  }
  const rules = claim.view.decision?.rules.filter(({ outcome }) => outcome === 'needs-information') ?? [];
  if (claim.view.status === 'payment-returned') await stage.api.post(path, { text, iban }, claim.personId);
  else if (rules.length === 0) await stage.api.post(path, { text }, claim.personId);
  else {
    const answers = formMakers[claim.measure]?.answers ?? {};
    const form = Object.assign(
      {},
      ...rules.map(({ id }) => (id === 'account-known' ? { iban } : answers[id])),
    );
    await stage.api.post(path, { text, form }, claim.personId);
  }
}

async function appeal(stage: Stage, claim: PlayedClaim): Promise<void> {
  if (countUp(claim, 'appeal') > 0 || !chanceFor(stage, claim, 'appealing').chance(40)) return;
  const reason = 'Ma situation a changé depuis ma demande.';
  await stage.api.post(`/api/claims/${claim.claimId}/appeal`, { reason }, claim.personId);
}
