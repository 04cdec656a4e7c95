/** What the real fund is tried with: a case against a client, and steps that are called again until they end. */
import { TransientFailure } from '../../../functions/platform/failures.ts';
import type { RecoveryCase } from '../../../workflows/recovery/recovery-case.ts';

export function recoveryCase(caseId: string, claimId: string, openedAt: string): RecoveryCase {
  return {
    caseId,
    claimId,
    paidClaimIds: [claimId],
    activityId: 'act-1',
    activityName: 'Trio Zénith',
    country: 'BE',
    clientId: 'cli-1',
    clientName: 'Hall',
    language: 'fr',
    amountCents: 1_000_000,
    status: 'invited',
    openedAt: openedAt,
    openedBy: 'farid',
    receivedCents: 0,
    absorbedCents: 0,
    linkDigests: [],
    history: [],
  };
}

const mostAttempts = 50;

/** A step that could not say how it ended is called again. @throws what is no passing failure */
export async function untilDone(step: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await step();
      return;
    } catch (error) {
      if (!(error instanceof TransientFailure) || attempt === mostAttempts) throw error;
    }
  }
}
