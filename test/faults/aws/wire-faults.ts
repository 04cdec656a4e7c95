/**
 * What can go wrong on the way to a service of AWS and back, as the SDK meets it on the wire: each fault says what
 * becomes of the request and what is answered. `wire.ts` plays them.
 */
import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A call as it arrives. */
export interface WireCall {
  readonly service: 'dynamodb' | 'states' | 'email';
  /** Such as TransactWriteItems. */
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Fault {
  /** Whether the service carries the request out. */
  readonly reaches: boolean;
  /** How the answer comes: an error instead of it, nothing but a cut connection, half of it, never, or late. */
  readonly answer: 'error' | 'cut' | 'half' | 'never' | 'late';
  /** The error, by what is called. */
  readonly error?: (call: WireCall) => WireAnswer;
  /** Until whoever called gives up, everything else is answered by this. */
  readonly afterwards?: (call: WireCall) => WireAnswer;
  /** The calls that it can happen to; all by default. */
  readonly happensTo?: (call: WireCall) => boolean;
}

const busy = (call: WireCall) =>
  errorAnswer(
    call,
    { dynamodb: 'ThrottlingException', states: 'ThrottlingException', email: 'TooManyRequestsException' }[
      call.service
    ],
    call.service === 'email' ? 429 : 400,
  );
const away = (call: WireCall) => errorAnswer(call, 'ServiceUnavailable', 503);
const isWrite = ({ operation }: WireCall) => /^(?:TransactWrite|Put|Update|Delete)/.test(operation);

export const faults = {
  throttled: { reaches: false, answer: 'error', error: busy },
  'capacity exceeded': {
    reaches: false,
    answer: 'error',
    error: (call) => errorAnswer(call, 'ProvisionedThroughputExceededException', 400),
    happensTo: ({ service }) => service === 'dynamodb',
  },
  'transaction conflict': { reaches: false, answer: 'error', error: conflict, happensTo: isWrite },
  'lost answer': { reaches: true, answer: 'cut' },
  'half an answer': { reaches: true, answer: 'half' },
  'cut before it arrives': { reaches: false, answer: 'cut' },
  'time-out after the work': { reaches: true, answer: 'never' },
  'internal error': {
    reaches: false,
    answer: 'error',
    error: (call) => errorAnswer(call, 'InternalServerError', 500),
  },
  'internal error after the work': {
    reaches: true,
    answer: 'error',
    error: (call) => errorAnswer(call, 'InternalServerError', 500),
  },
  slow: { reaches: true, answer: 'late' },
  'execution exists already': {
    reaches: true,
    answer: 'error',
    error: (call) => errorAnswer(call, 'ExecutionAlreadyExists', 400),
    happensTo: ({ operation }) => operation === 'StartExecution',
  },
  'token was used': {
    reaches: true,
    answer: 'error',
    error: (call) => errorAnswer(call, 'TaskTimedOut', 400),
    happensTo: ({ operation }) => operation === 'SendTaskSuccess' || operation === 'SendTaskFailure',
  },
  'token is unknown': {
    reaches: true,
    answer: 'error',
    error: (call) => errorAnswer(call, 'TaskDoesNotExist', 400),
    happensTo: ({ operation }) => operation === 'SendTaskSuccess' || operation === 'SendTaskFailure',
  },
  /** The function fails and is called again, or whoever asked asks again. */
  'away until given up': { reaches: false, answer: 'error', error: away, afterwards: away },
  'away right after the work': { reaches: true, answer: 'cut', afterwards: away },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

/** Each action of a transaction has its reason; another call meets the transaction as a whole. */
function conflict(call: WireCall): WireAnswer {
  const { TransactItems: items } = call.body;
  if (!Array.isArray(items)) return errorAnswer(call, 'TransactionConflictException', 400);
  const reasons = items.map((_, at) =>
    at === items.length - 1
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return errorAnswer(call, 'TransactionCanceledException', 400, {
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  });
}

/** An error as the service writes it: JSON 1.0 with its `__type`, or for SES REST with its header. */
export function errorAnswer(
  { service }: Pick<WireCall, 'service'>,
  name: string,
  status: number,
  more: object = {},
): WireAnswer {
  if (service === 'email') {
    const body = JSON.stringify({ message: `${name} happened` });
    return jsonAnswer(service, status, body, { 'x-amzn-ErrorType': name });
  }
  const prefix = {
    dynamodb: 'com.amazonaws.dynamodb.v20120810',
    states: 'com.amazonaws.swf.service.v2.model',
  }[service];
  const body = { __type: `${prefix}#${name}`, message: `${name} happened`, ...more };
  return jsonAnswer(service, status, JSON.stringify(body));
}

export function jsonAnswer(
  service: WireCall['service'],
  status: number,
  body: string,
  more: Readonly<Record<string, string>> = {},
): WireAnswer {
  const headers = {
    'Content-Type': service === 'email' ? 'application/json' : 'application/x-amz-json-1.0',
    'Content-Length': String(Buffer.byteLength(body)),
    'x-amzn-RequestId': randomUUID(),
    ...(service === 'dynamodb' && { 'x-amz-crc32': String(crc32(body)) }),
    ...more,
  };
  return { status, headers, body };
}
