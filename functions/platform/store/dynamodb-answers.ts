/**
 * What an answer of DynamoDB means for the caller, and how long to keep asking: between the SDK, which does not
 * retry transaction conflicts, and the store's calls.
 */
import { PermanentFailure, TransientFailure } from '../failures.ts';

export interface RetryTools {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** From 0 to below 1, for jitter. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export type Answer =
  /** Conditions of these actions did not hold. */
  | { readonly kind: 'conditions'; readonly failed: readonly number[] }
  /** Worth asking again; `perhapsDone` when the request may have been carried out although no answer came. */
  | { readonly kind: 'again'; readonly why: string; readonly perhapsDone: boolean }
  | { readonly kind: 'never'; readonly why: string };

const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ReplicatedWriteConflictException',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'TransactionConflictException',
]);

/** Reasons of a cancelled transaction that pass by themselves. */
const PASSING_REASONS = new Set(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError']);

/** Reads an error that the SDK threw. */
export function readAnswer(error: unknown): Answer {
  if (!(error instanceof Error)) return { kind: 'never', why: String(error) };
  const why = `${error.name}: ${error.message}`;
  // Our own mistakes, found before anything was sent.
  if (error instanceof TypeError || error instanceof RangeError) return { kind: 'never', why };
  if (error.name === 'TransactionCanceledException') return readCancellation(error, why);
  // The first attempt with this token is still at work; its outcome is what the next one hears.
  if (error.name === 'TransactionInProgressException') return { kind: 'again', why, perhapsDone: true };
  // Two transactions went by one token: whatever makes the tokens is at fault, which must be seen, not repeated.
  if (error.name === 'IdempotentParameterMismatchException') return { kind: 'never', why };
  if (BUSY.has(error.name)) return { kind: 'again', why, perhapsDone: false };
  const status = statusOf(error);
  if (status === 429) return { kind: 'again', why, perhapsDone: false };
  if (status === undefined || status >= 500) return { kind: 'again', why, perhapsDone: true };
  return { kind: 'never', why };
}

function readCancellation(error: Error, why: string): Answer {
  const codes = reasonCodes(error);
  const failed = codes.flatMap((code, at) => (code === 'ConditionalCheckFailed' ? [at] : []));
  if (failed.length > 0) return { kind: 'conditions', failed };
  if (codes.some((code) => PASSING_REASONS.has(code))) return { kind: 'again', why, perhapsDone: false };
  return { kind: 'never', why };
}

function reasonCodes(error: Error): readonly string[] {
  if (!('CancellationReasons' in error) || !Array.isArray(error.CancellationReasons)) return [];
  return error.CancellationReasons.map((reason: { readonly Code?: string }) => reason.Code ?? 'None');
}

interface Metadata {
  readonly httpStatusCode?: number;
  readonly attempts?: number;
}

function metadataOf(error: unknown): Metadata {
  return error instanceof Error && '$metadata' in error ? ((error.$metadata as Metadata) ?? {}) : {};
}

/** Undefined when no answer came: refused, reset, timed out. */
function statusOf(error: Error): number | undefined {
  return metadataOf(error).httpStatusCode;
}

/** Whether the SDK had asked before within this one call; what it heard then, it keeps to itself. */
export function askedBefore(error: unknown): boolean {
  return (metadataOf(error).attempts ?? 1) > 1;
}

const MAX_ATTEMPTS = 12;
const FIRST_PAUSE_MILLISECONDS = 20;
const LONGEST_PAUSE_MILLISECONDS = 800;
/** Far inside the ten minutes for which DynamoDB remembers a transaction's token. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Waits before the next attempt: full jitter, so that writers that met once do not meet again.
 * @returns a function to call after each answer that is worth asking again
 * @throws TransientFailure, from that function, when it is time to give up
 */
export function startPatience({ now, random, sleep }: RetryTools) {
  const start = now();
  let attempts = 0;
  return async (why: string): Promise<void> => {
    attempts += 1;
    if (attempts >= MAX_ATTEMPTS || now() - start >= PATIENCE_MILLISECONDS) {
      throw new TransientFailure(`DynamoDB did not take it in ${attempts} attempts: ${why}`);
    }
    const ceiling = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** (attempts - 1));
    await sleep(random() * ceiling);
  };
}

/** Asks until an answer comes; for requests that change nothing when asked twice. */
export async function askPatiently<Output>(ask: () => Promise<Output>, tools: RetryTools): Promise<Output> {
  const again = startPatience(tools);
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const answer = readAnswer(error);
      if (answer.kind !== 'again') throw refusal(answer, error);
      await again(answer.why);
    }
  }
}

export function refusal(answer: Exclude<Answer, { kind: 'again' }>, cause: unknown): PermanentFailure {
  const why = answer.kind === 'never' ? answer.why : 'a condition that was not set';
  return new PermanentFailure(`DynamoDB refused: ${why}`, { cause });
}
