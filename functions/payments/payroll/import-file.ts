/** Takes payroll's answer in: every line settles or refuses one payment by itself; what does not match is said. */
import { createHash } from 'node:crypto';
import { instantOf } from '../../../workflows/calendar.ts';
import { fillSentence, type Language, type SentenceValues } from '../../../workflows/language.ts';
import type { PayrollAnswer } from '../../../workflows/payroll/answer.ts';
import { readPayrollAnswers } from '../../../workflows/payroll/read-answer.ts';
import { wakeQueue } from '../../claims/queue.ts';
import type { Deps } from '../../platform/deps.ts';
import { forEachAtOnce } from '../../platform/for-each.ts';
import { keys } from '../../platform/keys.ts';
import { problem } from '../../platform/problem.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import type { Person } from '../../registers/store.ts';
import { applyAnswer } from './apply-answer.ts';
import { payrollWords, type UnmatchedWhy } from './words/index.ts';

export interface PayrollFileResult {
  /** Lines paid, and refused, by this file. */
  readonly settled: number;
  readonly refused: number;
  readonly unmatched: readonly { readonly line: number; readonly message: string }[];
  readonly alreadyImported?: true;
}

/**
 * The same file again changes nothing and gives the first answer.
 * @throws Problem 403 without the finance role, 400 `unreadable`, 422 `missing-columns`
 */
export async function importPayrollFile(
  deps: Deps,
  actor: Person,
  content: Uint8Array,
  language: Language,
): Promise<PayrollFileResult> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const key = keys.payrollFile(createHash('sha256').update(content).digest('hex'));
  const before = await deps.store.get<PayrollFileResult>(key);
  if (before) return { ...withoutTraces(before.data), alreadyImported: true };
  const read = readPayrollAnswers(decoded(content));
  if (read.missingColumns.length > 0) {
    throw problem('missing-columns', { columns: read.missingColumns.join(', ') });
  }
  const said = read.unread.map(({ line, problem: why, column = '' }) => ({
    line,
    message: sentence(why, { column }, language),
  }));
  const result = await applyAnswers(deps, actor, read.answers, language);
  const unmatched = [...said, ...result.unmatched].toSorted((a, b) => a.line - b.line);
  const data = { settled: result.settled, refused: result.refused, unmatched };
  const trace = { importedAt: instantOf(deps.clock.now()), importedBy: actor.personId };
  await deps.store
    .transact([{ op: 'put', key, data: { ...data, ...trace }, when: 'absent' }])
    .catch((error: unknown) => {
      if (!(error instanceof ConditionFailed)) throw error;
    });
  return data;
}

function withoutTraces({ settled, refused, unmatched }: PayrollFileResult): PayrollFileResult {
  return { settled, refused, unmatched };
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw problem('unreadable.payroll');
  }
}

async function applyAnswers(
  deps: Deps,
  actor: Person,
  answers: readonly PayrollAnswer[],
  language: Language,
): Promise<PayrollFileResult> {
  let [settled, refused] = [0, 0];
  const unmatched: PayrollFileResult['unmatched'][number][] = [];
  const replenished = new Set<string>();
  // Lines of one payment one after the other, in the order of the file.
  const byLine = Map.groupBy(answers, ({ lineId }) => lineId);
  await forEachAtOnce(byLine.values(), 16, async (ofOne) => {
    for (const answer of ofOne) {
      const applied = await applyAnswer(deps, answer, actor.personId);
      if (applied.kind === 'settled') settled += 1;
      if (applied.kind === 'refused') refused += 1;
      if (applied.kind === 'settled' && applied.envelopeId !== undefined) replenished.add(applied.envelopeId);
      if (applied.kind === 'unmatched')
        unmatched.push({
          line: answer.line,
          message: sentence(applied.why, applied.values ?? {}, language),
        });
    }
  });
  for (const envelopeId of replenished) await wakeQueue(deps, envelopeId, `payroll:${deps.random.id()}`);
  return { settled, refused, unmatched };
}

function sentence(why: UnmatchedWhy, values: SentenceValues, language: Language): string {
  return fillSentence(payrollWords[language].unmatched[why], values, language);
}
