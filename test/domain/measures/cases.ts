/** People, registers and forms that the tests of the measures start from. */
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import type {
  CommittedExpensesForm,
  ExpenseLine,
} from '../../../workflows/measures/committed-expenses/form.ts';
import { committedExpenses } from '../../../workflows/measures/committed-expenses/index.ts';
import type { HardshipAidForm } from '../../../workflows/measures/hardship-aid/form.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import type { OccasionalContractForm } from '../../../workflows/measures/occasional-contract/form.ts';
import { occasionalContract } from '../../../workflows/measures/occasional-contract/index.ts';
import type {
  PromisedContractForm,
  PromiseMessage,
} from '../../../workflows/measures/promised-contract/form.ts';
import { promisedContract } from '../../../workflows/measures/promised-contract/index.ts';
import type { TemporaryUnemploymentForm } from '../../../workflows/measures/temporary-unemployment/form.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import type {
  Activity,
  Client,
  Contract,
  Country,
  Member,
  Order,
} from '../../../workflows/registers/records.ts';

export const memberIban = 'BE68539007547034';
export const otherIban = 'FR1420041010050500013M02606';

export function member(changes: Partial<Member> = {}): Member {
  return {
    memberId: 'M-1',
    name: 'Camille Exemple',
    email: 'camille@example.org',
    country: 'BE',
    language: 'fr',
    iban: memberIban,
    employment: 'fixed-term',
    joinedOn: '2015-01-01',
    ...changes,
  };
}

export function activity(changes: Partial<Activity> = {}): Activity {
  return {
    activityId: 'A-1',
    name: 'Atelier',
    country: 'BE',
    sector: 'consulting',
    coordinatorIds: ['M-9'],
    ...changes,
  };
}

export const client: Client = { clientId: 'C-1', name: 'Festival du Pont', country: 'BE', language: 'fr' };

export const order: Order = {
  orderId: 'O-1',
  activityId: 'A-1',
  clientId: 'C-1',
  amountCents: 500_000,
  orderedOn: '2020-01-15',
  state: 'cancelled',
};

export function facts(changes: Partial<CaseFacts> = {}): CaseFacts {
  return { member: member(), filedBy: 'M-1', activity: activity(), client, earlierClaims: [], ...changes };
}

/** Someone of a country, working for an Activité there. */
export function factsIn(country: Country, changes: Partial<Member> = {}, sector = 'consulting'): CaseFacts {
  return facts({ member: member({ country, ...changes }), activity: activity({ country, sector }) });
}

export function service(changes: Partial<CancelledContractForm> = {}): CancelledContractForm {
  return {
    activityId: 'A-1',
    function: 'Musicien',
    place: 'Liège',
    startsOn: '2020-04-01',
    endsOn: '2020-04-30',
    plannedDays: 10,
    cancelledDays: 10,
    grossCents: 100_000,
    cancellation: 'validated-then-cancelled',
    concludedOn: '2020-02-01',
    cancelledOn: '2020-03-20',
    reason: 'Festival annulé',
    ...changes,
  };
}

export function contract(changes: Partial<Contract> = {}): Contract {
  return {
    contractId: 'K-1',
    memberId: 'M-1',
    activityId: 'A-1',
    clientId: 'C-1',
    function: 'Musicien',
    place: 'Liège',
    startsOn: '2020-04-01',
    endsOn: '2020-04-30',
    plannedDays: 10,
    grossCents: 100_000,
    concludedOn: '2020-02-01',
    state: 'concluded',
    ...changes,
  };
}

/** One message that shows everything. */
export function message(changes: Partial<PromiseMessage> = {}): PromiseMessage {
  return {
    sentOn: '2020-02-10',
    from: 'Festival du Pont',
    channel: 'email',
    showsFunction: true,
    showsDate: true,
    showsPlace: true,
    showsPay: true,
    namesPerson: true,
    quote: 'Nous comptons sur vous pour 1 000 € brut',
    ...changes,
  };
}

export function promise(changes: Partial<PromisedContractForm> = {}): PromisedContractForm {
  return {
    activityId: 'A-1',
    function: 'Musicien',
    place: 'Liège',
    startsOn: '2020-04-01',
    endsOn: '2020-04-30',
    plannedDays: 10,
    grossCents: 100_000,
    cancelledOn: '2020-03-20',
    cancelledEvent: 'Festival du Pont',
    reason: 'Festival annulé',
    messages: [message()],
    ...changes,
  };
}

export function unemployment(changes: Partial<TemporaryUnemploymentForm> = {}): TemporaryUnemploymentForm {
  return {
    activityId: 'A-1',
    grossMonthlyCents: 240_000,
    weeklyHours: 38,
    months: [{ month: '2020-04', lostPercent: 50 }],
    choice: 'partial',
    reason: 'Commandes annulées',
    ...changes,
  };
}

export function request(changes: Partial<HardshipAidForm> = {}): HardshipAidForm {
  return {
    need: 'rent',
    incomeBeforeCents: 200_000,
    incomeNowCents: 80_000,
    householdSize: 2,
    otherAidCents: 0,
    amountCents: 60_000,
    explanation: 'Plus de contrats depuis mars, le loyer n’est pas payé.',
    urgent: true,
    ...changes,
  };
}

export function line(changes: Partial<ExpenseLine> = {}): ExpenseLine {
  return {
    supplier: 'Imprimerie du Parc',
    iban: otherIban,
    description: 'Affiches',
    amountCents: 25_000,
    incurredOn: '2020-02-20',
    refundable: false,
    ...changes,
  };
}

export function expenses(changes: Partial<CommittedExpensesForm> = {}): CommittedExpensesForm {
  return {
    activityId: 'A-1',
    clientId: 'C-1',
    cancelledOn: '2020-03-16',
    reason: 'Festival annulé',
    lines: [line()],
    ...changes,
  };
}

export const filedOn = '2020-04-01';

export function cancelledCase(form: CancelledContractForm, known: CaseFacts = facts(), day = filedOn) {
  return { form, facts: known, parameters: cancelledContract.policy.parameters, filedOn: day };
}

export function hardshipCase(form: HardshipAidForm, known: CaseFacts = facts(), day = filedOn) {
  return { form, facts: known, parameters: hardshipAid.policy.parameters, filedOn: day };
}

export function expensesCase(form: CommittedExpensesForm, known: CaseFacts = facts(), day = filedOn) {
  return { form, facts: known, parameters: committedExpenses.policy.parameters, filedOn: day };
}

export function promisedCase(form: PromisedContractForm, known: CaseFacts = facts(), day = filedOn) {
  return { form, facts: known, parameters: promisedContract.policy.parameters, filedOn: day };
}

export function occasionalCase(form: OccasionalContractForm, known: CaseFacts = facts(), day = filedOn) {
  return { form, facts: known, parameters: occasionalContract.policy.parameters, filedOn: day };
}

export function unemploymentCase(form: TemporaryUnemploymentForm, known: CaseFacts, day = filedOn) {
  return { form, facts: known, parameters: temporaryUnemployment.policy.parameters, filedOn: day };
}
