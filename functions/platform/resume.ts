/** The effect that lets a state machine go on from where it waits. */
import { digest } from './deps.ts';
import type { Effect } from './store/port.ts';

/** What a machine is told when it goes on: whose journey it is, and whatever its next choice needs. */
export type ResumeOutput = { readonly route?: string } & (
  | { readonly claimId: string }
  | { readonly distributionId: string }
  | { readonly callId: string }
);

/**
 * The effect's id is made of the journey, the cause, and a digest that tells this wait from an earlier one at the
 * same state: whoever reads ids, in a list or a log, learns no task token, and whoever holds a token can answer it.
 * Where the bank is waited for, anything but a payment that is settled ends that task without what it was for.
 * @param waiting where the machine waits, and for whom; nothing to do while it does not
 * @param cause what lets it go on, as a word or as `word:number` where one wait has several of a kind
 */
export function resume(
  waiting: { readonly taskToken: string; readonly for?: string } | undefined,
  cause: string,
  output: ResumeOutput,
): Effect[] {
  if (!waiting) return [];
  const { taskToken } = waiting;
  const id = `${journeyOf(output)}:${cause}:${digest(taskToken).slice(0, 16)}`;
  const error = waiting.for === 'bank' && output.route !== 'settled' ? output.route : undefined;
  return [{ kind: 'resume', id, taskToken, output, ...(error !== undefined && { error }) }];
}

function journeyOf(output: ResumeOutput): string {
  if ('claimId' in output) return output.claimId;
  return 'callId' in output ? output.callId : output.distributionId;
}
