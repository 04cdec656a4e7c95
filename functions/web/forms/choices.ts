/** What a person can choose from in a form: the Activités, contracts, clients and orders that concern them. */
import { formatCents, formatDate, type Language } from '../../../workflows/language.ts';
import type { Activity, Contract, Order } from '../../../workflows/registers/records.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../../platform/registers.ts';
import type { Option } from '../layout/inputs.ts';

/** By register; a register that is not here is asked for by number. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

/** A longer list is no help on a phone; the number can be typed instead. */
const mostOptions = 200;

export async function loadChoices({ registers }: Deps, person: Person, language: Language): Promise<Choices> {
  const [coordinated, contracts] = await Promise.all([
    registers.activitiesOf(person.personId),
    registers.contractsOf(person.personId),
  ]);
  const others = distinct(contracts.map((one) => one.activityId)).filter(
    (id) => !coordinated.some((one) => one.activityId === id),
  );
  const [worked, orders] = await Promise.all([
    Promise.all(others.map((id) => registers.activity(id))),
    Promise.all(coordinated.map((one) => registers.ordersOf(one.activityId))).then((lists) => lists.flat()),
  ]);
  const clientIds = distinct([...contracts, ...orders].map((one) => one.clientId));
  const clients = await Promise.all(clientIds.slice(0, mostOptions).map((id) => registers.client(id)));
  const clientNames = new Map(
    clients.filter((one) => one !== undefined).map((one) => [one.clientId, one.name]),
  );
  return {
    activity: options([...coordinated, ...worked.filter((one) => one !== undefined)], (one: Activity) => ({
      value: one.activityId,
      label: one.name,
    })),
    contract: options(
      newestFirst(contracts, (one) => one.startsOn),
      (one) => contractOption(one, language),
    ),
    client: options([...clientNames], ([value, label]) => ({ value, label })),
    order: options(
      newestFirst(orders, (one) => one.orderedOn),
      (one) => orderOption(one, clientNames, language),
    ),
  };
}

function contractOption(
  { contractId, function: work, place, startsOn }: Contract,
  language: Language,
): Option {
  return {
    value: contractId,
    label: [work, place, formatDate(startsOn, language)].filter(Boolean).join(' · '),
  };
}

function orderOption(order: Order, clientNames: ReadonlyMap<string, string>, language: Language): Option {
  const { orderId, clientId, orderedOn, amountCents } = order;
  const parts = [
    clientNames.get(clientId) ?? clientId,
    formatCents(amountCents, language),
    formatDate(orderedOn, language),
  ];
  return { value: orderId, label: parts.join(' · ') };
}

function newestFirst<Item>(items: readonly Item[], day: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => (day(a) < day(b) ? 1 : -1));
}

function options<Item>(items: readonly Item[], option: (item: Item) => Option): Option[] {
  return items.slice(0, mostOptions).map(option);
}

function distinct(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
