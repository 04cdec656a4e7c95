/**
 * What stands after a step, without what chance and the second of the day put into it: the table, the executions and
 * the mails, each as a sorted list of lines.
 */

import { unmarshall } from '@aws-sdk/util-dynamodb';
import { unpackJson } from '../../../functions/platform/store/packed-json.ts';
import type { Engine } from '../../../infra/embedded/engine/index.ts';
import type { TableItem } from './lane.ts';
import type { TakenMail } from './wired-services.ts';

export interface Canonical {
  readonly items: readonly string[];
  readonly executions: readonly string[];
  readonly mails: readonly string[];
}

export async function canonicalOf(
  items: readonly TableItem[],
  engine: Engine,
  mails: readonly TakenMail[],
): Promise<Canonical> {
  const executions = await engine.list({ limit: 1_000 });
  const described = await Promise.all(executions.map(({ machine, name }) => engine.describe(machine, name)));
  return {
    items: linesOf(items.map(plainItem)),
    executions: linesOf(
      described.map((one) => [one?.machine, one?.name, one?.status, one?.currentStates, one?.output]),
    ),
    mails: linesOf(mails),
  };
}

/** The token of the transaction that wrote it last is another at every attempt; of what is done, that it is done. */
function plainItem(item: TableItem): object {
  const { transaction: _token, expiresAt, data, done, ...rest } = unmarshall(item);
  if (done !== undefined) return { pk: rest.pk, done };
  const day = expiresAt === undefined ? {} : { expiresAt: Math.floor(expiresAt / 86_400) };
  return { ...rest, ...day, data: JSON.parse(unpackJson(data)) };
}

function linesOf(values: readonly unknown[]): string[] {
  return values.map((value) => withoutChance(JSON.stringify(sortKeys(value)))).toSorted();
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sortKeys(inner)]));
}

function withoutChance(text: string): string {
  return text
    .replaceAll(/(\d{4}-\d\d-\d\d)T[\d:.]+Z/g, '$1')
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<id>')
    .replaceAll(/(?<![0-9a-zA-Z])[0-9a-f]{64}(?![0-9a-zA-Z])/g, '<digest>')
    .replaceAll(/(?<![0-9a-zA-Z])[0-9a-f]{28,32}(?![0-9a-zA-Z])/g, '<id>')
    .replaceAll(/(?<![\w-])[\w-]{43,60}(?![\w-])/g, '<secret>')
    .replaceAll(/\b[0-9A-F]{8}\b/g, '<reference>');
}
