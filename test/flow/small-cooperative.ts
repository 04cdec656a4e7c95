/** The members, Activités and forms that the flow tests play with: few, and each there for a reason. */
import { composeIBAN } from 'ibantools';
import { Cooperative } from './cooperative-client.ts';
import type { FlowEnvironment } from './flow-environment.ts';

/** A Belgian account of its own for each number. */
export function account(number: number): string {
  const digits = `001${String(number).padStart(7, '0')}`;
  const check = String(Number(digits) % 97 || 97).padStart(2, '0');
  const iban = composeIBAN({ countryCode: 'BE', bban: digits + check });
  if (!iban) throw new RangeError(`no account for ${number}`);
  return iban;
}

function member(id: string, at: number, more: object = {}): Record<string, unknown> {
  return {
    member_id: id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Peeters`,
    email: `${id}@members.example`,
    country: 'BE',
    language: 'fr',
    iban: account(at),
    employment: 'fixed-term',
    household_id: `home-${id}`,
    adviser_id: 'adele',
    joined_on: '2015-01-01',
    ...more,
  };
}

const french = { country: 'FR', adviser_id: 'aurelie' };

export const members = [
  member('mara', 1),
  member('milo', 2, { household_id: 'home-mara' }),
  member('niels', 3, { language: 'nl', adviser_id: 'arno' }),
  member('jens', 4, { language: 'de', adviser_id: 'anke' }),
  member('dora', 5, { iban: '' }),
  member('clara', 6, { ...french, employment: 'artist' }),
  member('karla', 7),
  member('kobe', 8, { language: 'nl', adviser_id: 'arno' }),
  member('ines', 9, { employment: 'permanent' }),
  member('greta', 10, { country: 'DE', language: 'de', adviser_id: 'aylin' }),
  // Members who also work for the plan, and those close to them.
  member('adele', 11),
  member('liv', 12, { household_id: 'home-adele' }),
  member('amadou', 13),
  member('farid', 14),
  member('soraya', 15),
];

export const activities = [
  { activity_id: 'act-stage', name: 'Stage', country: 'BE', sector: 'music', coordinator_ids: 'karla' },
  {
    activity_id: 'act-studio',
    name: 'Studio',
    country: 'BE',
    sector: 'design',
    coordinator_ids: 'kobe amadou',
  },
  { activity_id: 'act-scene', name: 'Scène', country: 'FR', sector: 'theatre', coordinator_ids: 'clara' },
];

export const clients = [{ client_id: 'cli-hall', name: 'Hall', country: 'BE', language: 'fr' }];

export const orders = [
  {
    order_id: 'ord-1',
    activity_id: 'act-stage',
    client_id: 'cli-hall',
    amount_cents: 400_000,
    ordered_on: '2020-02-01',
    state: 'ordered',
  },
];

export const contracts = [
  {
    contract_id: 'con-mara',
    member_id: 'mara',
    activity_id: 'act-stage',
    client_id: 'cli-hall',
    function: 'Concert',
    place: 'Namur',
    starts_on: '2020-04-20',
    ends_on: '2020-04-22',
    planned_days: 3,
    gross_cents: 72_000,
    concluded_on: '2020-02-10',
    state: 'concluded',
  },
];

/** A cooperative with its registers filled through the API. */
export async function openCooperative(environment: FlowEnvironment): Promise<Cooperative> {
  const cooperative = new Cooperative(environment);
  await cooperative.import('members', members);
  await cooperative.import('activities', activities);
  await cooperative.import('clients', clients);
  await cooperative.import('orders', orders);
  await cooperative.import('contracts', contracts);
  return cooperative;
}

let services = 0;

/** A cancelled service like no other, worth 200 € unless told; in Belgium cancelled on the day before force majeure. */
export function service(more: object = {}) {
  services += 1;
  return {
    activityId: 'act-stage',
    clientId: 'cli-hall',
    function: `Concert ${services}`,
    place: 'Namur',
    startsOn: '2020-04-20',
    endsOn: '2020-04-21',
    plannedDays: 2,
    cancelledDays: 2,
    grossCents: 20_000,
    cancellation: 'agreed',
    concludedOn: '2020-02-10',
    cancelledOn: '2020-03-12',
    reason: 'La salle a fermé.',
    ...more,
  };
}

/** An urgent situation; 300 € unless told. */
export function hardship(more: object = {}) {
  return {
    need: 'rent',
    incomeBeforeCents: 200_000,
    incomeNowCents: 50_000,
    householdSize: 2,
    otherAidCents: 0,
    amountCents: 30_000,
    explanation: 'Le loyer d’avril',
    urgent: true,
    ...more,
  };
}

let documents = 0;

/** Costs of a cancelled order; one line per amount, each to a supplier of its own. */
export function expenses(amountsCents: readonly number[], more: object = {}) {
  return {
    activityId: 'act-stage',
    clientId: 'cli-hall',
    cancelledOn: '2020-03-20',
    reason: 'Le festival est annulé.',
    lines: amountsCents.map((amountCents) => {
      documents += 1;
      return {
        supplier: `Supplier ${documents}`,
        iban: account(1_000 + documents),
        description: `Invoice ${documents}`,
        amountCents,
        incurredOn: '2020-03-01',
        refundable: false,
      };
    }),
    ...more,
  };
}
