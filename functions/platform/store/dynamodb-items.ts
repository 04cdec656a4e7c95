/**
 * Items as DynamoDB attributes, and writes as the actions of a transaction: between the port's words and the
 * SDK's. `data` is JSON, packed when it is long, and comes back exactly as it went in; counters are attributes of
 * their own, `c_<name>`, since ADD and conditions reach no deeper than that.
 */
import type { AttributeValue, TransactWriteItem, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { EFFECT_PREFIX } from './limits.ts';
import { packJson, unpackJson } from './packed-json.ts';
import type { Effect, Item, Key, Write } from './port.ts';

const COUNTER_PREFIX = 'c_';
const EFFECT_SORT_KEY = 'EFFECT';

export type Attributes = Record<string, AttributeValue>;

/** What every write of one transaction shares. */
export interface ActionContext {
  readonly tableName: string;
  /** The transaction's token, kept on the items it wrote to recognise its own work later. */
  readonly token: string;
}

export function toKey({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } };
}

export function effectKey(id: string): Key {
  return { pk: `${EFFECT_PREFIX}${id}`, sk: EFFECT_SORT_KEY };
}

/** One write as an action; `json` is the data of a put. */
export function toAction(write: Write, json: string, context: ActionContext): TransactWriteItem {
  if (write.op === 'put') {
    return write.when === 'absent'
      ? { Put: creation(write, json, context) }
      : { Update: replacement(write, write.when.version, json, context) };
  }
  if (write.op === 'add') return { Update: addition(write, context) };
  const target = { TableName: context.tableName, Key: toKey(write.key) };
  const condition =
    write.when === 'absent' ? { ConditionExpression: IS_ABSENT } : versionIs(write.when.version);
  return write.op === 'delete'
    ? { Delete: { ...target, ...condition } }
    : { ConditionCheck: { ...target, ...condition } };
}

/**
 * An effect as an item of its own, which the table's stream hands to whoever carries it out; no list has it unless it
 * is late. Stored again it is the same effect: one that was carried out (`done`) stays so.
 */
export function toEffectAction(
  effect: Effect,
  json: string,
  { tableName, token }: ActionContext,
): TransactWriteItem {
  const names = ['version', 'transaction', 'data', 'done'];
  return {
    Update: {
      TableName: tableName,
      Key: toKey(effectKey(effect.id)),
      UpdateExpression:
        'SET #version = :version, #transaction = :transaction, #data = if_not_exists(#done, :data)',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: marshall({
        ':version': 1,
        ':transaction': token,
        ':data': packJson(json),
      }),
    },
  };
}

/** Days for which it is known that an effect was carried out: longer than any state waits to be tried again. */
const DONE_DAYS = 400;

/** What makes an effect done: its content goes, its name stays, under which it is never carried out again. */
export function toDoneEffect(id: string, nowMilliseconds: number, tableName: string): UpdateItemCommandInput {
  return {
    TableName: tableName,
    Key: toKey(effectKey(id)),
    UpdateExpression: 'SET #done = :done, #expiresAt = :expiresAt REMOVE #data, #ipk, #isk',
    ExpressionAttributeNames: Object.fromEntries(
      ['done', 'expiresAt', 'data', 'ipk', 'isk'].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: marshall({
      ':done': `DONE#${id}`,
      ':expiresAt': Math.floor(nowMilliseconds / 1_000) + DONE_DAYS * 86_400,
    }),
  };
}

const IS_ABSENT = 'attribute_not_exists(pk)';

function versionIs(version: number) {
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: marshall({ ':version': version }),
  };
}

type Put = Extract<Write, { op: 'put' }>;
type Add = Extract<Write, { op: 'add' }>;

function creation(write: Put, json: string, { tableName, token }: ActionContext) {
  const counters = Object.entries(write.counters ?? {}).map(([name, count]) => [
    COUNTER_PREFIX + name,
    count,
  ]);
  const attributes = {
    pk: write.key.pk,
    sk: write.key.sk,
    version: 1,
    data: packJson(json),
    transaction: token,
    ...place(write),
    ...Object.fromEntries(counters),
  };
  const Item = marshall(attributes, { removeUndefinedValues: true });
  return { TableName: tableName, Item, ConditionExpression: IS_ABSENT };
}

/** The attributes that a put sets or, where undefined, takes away. */
function place(write: Put) {
  return { ipk: write.index?.pk, isk: write.index?.sk, expiresAt: write.expiresAt };
}

/** Not a Put, which would take the counters away. */
function replacement(write: Put, version: number, json: string, { tableName, token }: ActionContext) {
  const attributes = { version: version + 1, data: packJson(json), transaction: token, ...place(write) };
  const names = Object.keys(attributes);
  const set = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const removed = Object.entries(attributes).filter(([, value]) => value === undefined);
  const assignments = set.map(([name]) => `#${name} = :${name}`).join(', ');
  const removals = removed.map(([name]) => `#${name}`).join(', ');
  return {
    TableName: tableName,
    Key: toKey(write.key),
    UpdateExpression: `SET ${assignments}${removals && ` REMOVE ${removals}`}`,
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: marshall({
      ':before': version,
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
    }),
  };
}

function addition(write: Add, { tableName, token }: ActionContext) {
  const counters = Object.entries(write.counters).map(([name, amount], at) => ({ name, amount, at }));
  const taking = counters.filter(({ amount }) => amount < 0);
  const conditions = ['attribute_exists(pk)', ...taking.map(({ at }) => `#c${at} >= :need${at}`)];
  return {
    TableName: tableName,
    Key: toKey(write.key),
    UpdateExpression: `SET #transaction = :token ADD #version :one${counters.map(({ at }) => `, #c${at} :c${at}`).join('')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: {
      '#transaction': 'transaction',
      '#version': 'version',
      ...Object.fromEntries(counters.map(({ name, at }) => [`#c${at}`, COUNTER_PREFIX + name])),
    },
    ExpressionAttributeValues: marshall({
      ':token': token,
      ':one': 1,
      ...Object.fromEntries(counters.map(({ amount, at }) => [`:c${at}`, amount])),
      ...Object.fromEntries(taking.map(({ amount, at }) => [`:need${at}`, -amount])),
    }),
  };
}

/** The attributes of a stored item, its counters apart. */
interface Stored {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
  readonly data: string | Uint8Array;
  readonly ipk?: string;
  readonly isk?: string;
  readonly expiresAt?: number;
}

export function toItem(attributes: Attributes): Item {
  const all = unmarshall(attributes);
  const stored = all as Stored;
  const counters = Object.keys(all).filter((name) => name.startsWith(COUNTER_PREFIX));
  return {
    pk: stored.pk,
    sk: stored.sk,
    version: stored.version,
    data: JSON.parse(unpackJson(stored.data)),
    counters: Object.fromEntries(counters.map((name) => [name.slice(COUNTER_PREFIX.length), all[name]])),
    ...(stored.ipk && stored.isk ? { index: { pk: stored.ipk, sk: stored.isk } } : {}),
    ...(stored.expiresAt === undefined ? {} : { expiresAt: stored.expiresAt }),
  };
}
