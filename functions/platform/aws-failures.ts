/**
 * What an error of an AWS service means for whoever asked: between the SDK, which has given up retrying, and the
 * two technical failures that the state machines know. DynamoDB has its own reading, which knows transactions.
 */
import { PermanentFailure, TransientFailure } from './failures.ts';

/** Answers that pass by themselves although they are not of the 5xx kind. */
const PASSING = new Set([
  'LimitExceededException',
  'RequestThrottled',
  'RequestTimeout',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** Node's and the SDK's names for a request that never got an answer. */
const UNANSWERED = new Set([
  'AbortError',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'TimeoutError',
]);

interface ServiceError {
  readonly name: string;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/** True when the same call may succeed later: throttled, timed out, refused a connection, an error on their side. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata } = error as ServiceError;
  if (PASSING.has(name) || UNANSWERED.has(name) || UNANSWERED.has(String(code))) return true;
  const status = $metadata?.httpStatusCode;
  return status !== undefined && (status === 429 || status >= 500);
}

/**
 * The failure that stands for a service's error. It tells the error's name and the service's own request number,
 * and nothing else: what services say about a request often repeats an address or a token from it.
 */
export function toFailure(service: string, error: unknown): TransientFailure | PermanentFailure {
  const Failure = isTransient(error) ? TransientFailure : PermanentFailure;
  return new Failure(`${service} answered ${describe(error)}`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'with something that is no error';
  const request = (error as ServiceError).$metadata?.requestId;
  return request ? `${error.name} (request ${request})` : error.name;
}
