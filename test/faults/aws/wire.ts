/**
 * The wire between the real clients of the SDK and their services: DynamoDB Local behind it, Step Functions and SES
 * as they answer. It counts the calls, lets one of them meet a fault, and tells what the table's stream would tell.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import { EFFECT_PREFIX } from '../../../functions/platform/store/limits.ts';
import { type Fault, jsonAnswer, type WireAnswer, type WireCall } from './wire-faults.ts';

/** Answers the calls of one service. */
export type WireService = (call: WireCall) => Promise<WireAnswer>;

/** Calls of different kinds may overtake each other; those of one kind are numbered, from 0. */
export interface Aim {
  readonly kind: string;
  readonly number: number;
  readonly fault: Fault;
}

export interface Wire {
  readonly endpoint: string;
  /** The calls since the last `arm`, in the order of their arrival. */
  readonly calls: readonly WireCall[];
  /** Begins to count anew; the call that is aimed at meets the fault. */
  arm(aim?: Aim): void;
  /** Whether the fault has happened. */
  readonly isSpent: boolean;
  /** Calls that nobody heard the answer of: cut, or not waited for any longer. */
  readonly unheard: readonly WireCall[];
  /** Whoever called has given up: what was away is back. */
  giveUp(): void;
  /** Takes what the stream has told since the last time: where effects were stored. */
  takeStream(): DynamoDBRecord[];
  /** Who answers for Step Functions and SES from now on. */
  serve(services: { readonly states: WireService; readonly email: WireService }): void;
  close(): Promise<void>;
}

const lateMilliseconds = 60;

/** @param table the endpoint of DynamoDB Local */
export async function openWire(table: string): Promise<Wire> {
  const agent = new Agent({ keepAlive: true });
  const tokens = new Set<unknown>();
  let services: { readonly states: WireService; readonly email: WireService } | undefined;
  let stream: DynamoDBRecord[] = [];
  let calls: WireCall[] = [];
  let armed: Aim | undefined;
  let isSpent = false;
  let unheard: WireCall[] = [];
  let isAway = false;

  const carryOut = async (call: WireCall, raw: IncomingMessage, body: Buffer): Promise<WireAnswer> => {
    if (call.service !== 'dynamodb') {
      if (!services) throw new Error(`nobody answers for ${call.service}`);
      return services[call.service](call);
    }
    const answer = await forward(new URL(table), agent, raw, body);
    const { ClientRequestToken: token } = call.body;
    if (answer.status === 200 && call.operation === 'TransactWriteItems' && !tokens.has(token)) {
      tokens.add(token);
      stream.push(...recordsOf(call));
    }
    return answer;
  };

  const answerCall = async (raw: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await Array.fromAsync(raw as AsyncIterable<Buffer>));
    const call = readCall(raw, body);
    calls.push(call);
    response.once('close', () => {
      if (!response.writableFinished) unheard.push(call);
    });
    if (isAway && armed?.fault.afterwards) {
      send(response, armed.fault.afterwards(call));
      return;
    }
    const fault = isSpent || !isAimedAt(armed, calls) ? undefined : armed?.fault;
    isSpent ||= fault !== undefined;
    if (!fault) {
      send(response, await carryOut(call, raw, body));
      return;
    }
    isAway = fault.afterwards !== undefined;
    const real = fault.reaches ? await carryOut(call, raw, body) : undefined;
    if (fault.answer === 'error') send(response, fault.error?.(call) ?? jsonAnswer(call.service, 500, '{}'));
    else if (fault.answer === 'cut') response.destroy();
    else if (fault.answer === 'half' && real) sendHalf(response, real);
    else if (fault.answer === 'late' && real) {
      await sleep(lateMilliseconds);
      send(response, real);
    }
  };

  const server = createServer((raw, response) => {
    answerCall(raw, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get calls() {
      return calls;
    },
    arm(aim) {
      calls = [];
      unheard = [];
      armed = aim;
      isSpent = false;
      isAway = false;
    },
    get isSpent() {
      return isSpent;
    },
    get unheard() {
      return unheard;
    },
    giveUp() {
      isAway = false;
    },
    takeStream() {
      const taken = stream;
      stream = [];
      return taken;
    },
    serve(given) {
      services = given;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const kindOf = ({ service, operation }: WireCall) => `${service} ${operation}`;

/** Whether the last of the calls is the one. */
function isAimedAt(aim: Aim | undefined, calls: readonly WireCall[]): boolean {
  const last = calls.at(-1);
  if (!aim || !last || kindOf(last) !== aim.kind) return false;
  return calls.filter((one) => kindOf(one) === aim.kind).length === aim.number + 1;
}

function readCall(raw: IncomingMessage, body: Buffer): WireCall {
  const target = String(raw.headers['x-amz-target'] ?? '');
  const [prefix = '', operation = ''] = target.split('.');
  const content = JSON.parse(body.toString('utf8') || '{}') as Record<string, unknown>;
  if (prefix.startsWith('DynamoDB')) return { service: 'dynamodb', operation, body: content };
  if (prefix === 'AWSStepFunctions') return { service: 'states', operation, body: content };
  return { service: 'email', operation: `${raw.method} ${raw.url}`, body: content };
}

/** The keys of the effects that a transaction stored, as a stream of keys alone tells them. */
function recordsOf({ body }: WireCall): DynamoDBRecord[] {
  type Action = { readonly Update?: { readonly Key: Readonly<Record<string, { readonly S: string }>> } };
  const partitions = (body.TransactItems as readonly Action[]).flatMap(
    ({ Update }) => Update?.Key.pk?.S ?? [],
  );
  return partitions
    .filter((pk) => pk.startsWith(EFFECT_PREFIX))
    .map((pk) => ({
      eventName: 'INSERT' as const,
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: 'EFFECT' } }, SequenceNumber: pk },
    }));
}

function forward(to: URL, agent: Agent, raw: IncomingMessage, body: Buffer): Promise<WireAnswer> {
  const { host: _host, connection: _connection, ...headers } = raw.headers;
  const options = { agent, method: 'POST', headers: { ...headers, host: to.host } };
  return new Promise((resolve, reject) => {
    const asked = request(to, options, async (answer) => {
      const chunks = await Array.fromAsync(answer as AsyncIterable<Buffer>);
      const text = Buffer.concat(chunks).toString('utf8');
      const {
        connection: _kept,
        'keep-alive': _alive,
        'transfer-encoding': _chunked,
        ...rest
      } = answer.headers;
      resolve({ status: answer.statusCode ?? 500, headers: rest as Record<string, string>, body: text });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

function send(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The connection is cut in the middle of the body. */
function sendHalf(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  const whole = Buffer.from(body);
  response.writeHead(status, { ...headers, 'Content-Length': String(Math.max(whole.length, 2)) });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
}
