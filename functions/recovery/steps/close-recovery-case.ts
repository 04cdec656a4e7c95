/** State CloseRecoveryCase: tells the Activité's coordinators how the case ended. */
import { knownLanguage } from '../../../workflows/language.ts';
import { closeRecoveryCase as contract } from '../../../workflows/recovery/contracts.ts';
import { defineTask } from '../../platform/task.ts';
import { coordinatorsOf, mailToPeople } from '../case-mails.ts';
import { statusText } from '../labels.ts';
import { caseIdOf, findCase } from '../store.ts';

export const closeRecoveryCase = defineTask(contract, async (deps, { claimId }) => {
  const recovery = (await findCase(deps, caseIdOf(claimId)))?.data;
  if (!recovery) return { claimId, status: 'nothing-to-recover' };
  const people = await coordinatorsOf(deps, recovery);
  const effects = people.flatMap((person) =>
    mailToPeople(deps, recovery, [person], {
      kind: 'recovery-closed',
      occasion: 'closed',
      values: {
        amount: { cents: recovery.receivedCents },
        outcome: statusText(recovery.status, knownLanguage(person.language)),
      },
    }),
  );
  if (effects.length > 0) await deps.store.transact([], effects);
  return { claimId, status: recovery.status };
});
