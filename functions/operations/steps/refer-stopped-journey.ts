/** State ReferStoppedJourney: something failed that no retry mends; the operators are told by mail. */
import { referStoppedJourney as contract } from '../../../workflows/journey/stopped.ts';
import { knownLanguage } from '../../../workflows/language.ts';
import { composeMail } from '../../mails/compose.ts';
import type { Effect } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { caseIdOf } from '../../recovery/store.ts';

export const referStoppedJourney = defineTask(
  contract,
  async (deps, { machine, subject, error, occasion }) => {
    const operators = await deps.registers.staffWithRole('operator');
    const path = pathOf(machine, subject);
    const effects = operators.map(({ personId, name, email, language }): Effect => {
      const values = { name, error: `${machine}: ${error}` };
      const link = `${deps.baseUrl}/${path}`;
      const mail = composeMail('journey-stopped', knownLanguage(language), {
        to: email,
        link,
        values,
      });
      const gather = { personId, name, kind: 'operations', entry: values.error } as const;
      return { kind: 'mail', id: `${machine}:${subject}:stopped:${occasion}:${personId}`, mail, gather };
    });
    if (effects.length > 0) await deps.store.transact([], effects);
    return { told: effects.length };
  },
);

function pathOf(machine: 'recovery' | 'distribution' | 'report', subject: string): string {
  if (machine === 'report') return `fund/reports/${subject}`;
  return machine === 'recovery' ? `recovery/${caseIdOf(subject)}` : `distributions/${subject}`;
}
