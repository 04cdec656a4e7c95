/**
 * A record of a register as writes: the item itself and the pointer items that find it from elsewhere, which
 * change with it in one transaction. Before it an import or the demonstration; after it the store.
 */
import type { Activity, Client, Contract, Loss, Member, Order } from '../../workflows/registers/records.ts';
import type { RegisterName, RegisterRecord } from '../../workflows/registers/register-forms.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Item, Key, Write } from '../platform/store/port.ts';

/** Where a record stands. */
export interface Place {
  readonly key: Key;
  readonly index?: Key;
  /** Items that hold nothing and lead to it by their keys. */
  readonly pointers: readonly Key[];
}

const places = {
  members: ({ memberId, householdId }: Member): Place => ({
    key: keys.member(memberId),
    index: { pk: indexes.members, sk: memberId },
    pointers: householdId === undefined ? [] : [keys.household(householdId, memberId)],
  }),
  activities: ({ activityId, coordinatorIds }: Activity): Place => ({
    key: keys.activity(activityId),
    index: { pk: indexes.activities, sk: activityId },
    pointers: [...new Set(coordinatorIds)].map((personId) => keys.coordinator(personId, activityId)),
  }),
  clients: ({ clientId }: Client): Place => ({ key: keys.client(clientId), pointers: [] }),
  contracts: ({ contractId, memberId }: Contract): Place => ({
    key: keys.contract(contractId),
    pointers: [keys.memberContract(memberId, contractId)],
  }),
  orders: ({ orderId, activityId }: Order): Place => ({
    key: keys.order(orderId),
    pointers: [keys.activityOrder(activityId, orderId)],
  }),
  losses: ({ activityId, month }: Loss): Place => ({
    key: keys.loss(activityId, month),
    index: { pk: indexes.losses(month), sk: activityId },
    pointers: [],
  }),
} as const;

export function placeOf(register: RegisterName, record: RegisterRecord): Place {
  return (places[register] as (record: RegisterRecord) => Place)(record);
}

/**
 * The writes that put a record in the place of what is stored (undefined: nothing yet), pointers included.
 * Pointers are written once and never replaced, so that they stand at version 1 for as long as they exist.
 */
export function putRecord(
  register: RegisterName,
  record: RegisterRecord,
  stored: Item<RegisterRecord> | undefined,
): Write[] {
  const { key, index, pointers } = placeOf(register, record);
  const before = stored ? placeOf(register, stored.data).pointers : [];
  return [
    {
      op: 'put',
      key,
      data: record,
      when: stored ? { version: stored.version } : 'absent',
      ...(index && { index }),
    },
    ...without(pointers, before).map(
      (pointer) => ({ op: 'put', key: pointer, data: {}, when: 'absent' }) as const,
    ),
    ...without(before, pointers).map(
      (pointer) => ({ op: 'delete', key: pointer, when: { version: 1 } }) as const,
    ),
  ];
}

function without(all: readonly Key[], excluded: readonly Key[]): Key[] {
  return all.filter(({ pk, sk }) => !excluded.some((other) => other.pk === pk && other.sk === sk));
}
