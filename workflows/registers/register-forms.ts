/**
 * What a row of each register may hold, as forms: before it the CSV reader, after it the records. The fields
 * stand in the order of the files' columns, and follow the same rules as what members type.
 */
import * as z from 'zod';
import {
  choice,
  date,
  decimal,
  email,
  type Field,
  iban,
  integer,
  money,
  month,
  optional,
  payeeName,
  reference,
  text,
} from '../forms/field.ts';
import { defineForm, type FieldError, type Form, type Parsed, parseForm } from '../forms/form.ts';
import { isNir, isNiss, isOnss, isSiret, plainNumber } from './national-numbers.ts';
import {
  type Activity,
  type Client,
  type Contract,
  countries,
  employments,
  type Loss,
  type Member,
  type Order,
} from './records.ts';
import { isReservedId } from './reserved-ids.ts';

export interface RegisterRecords {
  members: Member;
  activities: Activity;
  clients: Client;
  contracts: Contract;
  orders: Order;
  losses: Loss;
}
export type RegisterName = keyof RegisterRecords;
export type RegisterRecord = RegisterRecords[RegisterName];

export const registerNames = [
  'members',
  'activities',
  'clients',
  'contracts',
  'orders',
  'losses',
] as const satisfies readonly RegisterName[];

/** Below a hundred million euro, either side of zero. */
const largestCents = 10_000_000_000;
/** So that a row with all its pointers fits twice (the old and the new) into one transaction. */
const MOST_COORDINATORS = 40;

const members = defineForm({
  memberId: reference('member'),
  name: payeeName(),
  email: email(),
  country: choice(countries),
  language: languageCode(),
  iban: optional(iban()),
  employment: choice(employments),
  householdId: optional(identifier()),
  adviserId: optional(identifier()),
  joinedOn: date({ min: '1950-01-01' }),
  leftOn: optional(date({ min: '1950-01-01' })),
  nationalId: optional(text({ max: 30 })),
  birthDate: optional(date({ min: '1900-01-01' })),
});

const activities = defineForm({
  activityId: reference('activity'),
  name: text(),
  country: choice(countries),
  sector: orEmpty(text({ max: 80 })),
  coordinatorIds: identifiers(MOST_COORDINATORS),
  balanceCents: optional(money({ min: -largestCents })),
  monthlyCostsCents: optional(money({ min: 0 })),
  employerNo: optional(text({ max: 20 })),
  jointCommittee: optional(text({ max: 20 })),
  naf: optional(text({ max: 10 })),
  agreementNo: optional(text({ max: 20 })),
});

const clients = defineForm({
  clientId: reference('client'),
  name: text(),
  email: optional(email()),
  country: countryCode(),
  vatNumber: optional(text({ max: 20 })),
  language: languageCode(),
});

const contracts = defineForm({
  contractId: reference('contract'),
  memberId: reference('member'),
  activityId: reference('activity'),
  clientId: optional(reference('client')),
  function: text(),
  place: orEmpty(text()),
  startsOn: date(),
  endsOn: date(),
  plannedDays: integer({ min: 1, max: 366 }),
  grossCents: money(),
  concludedOn: optional(date()),
  state: choice(['concluded', 'validated', 'entered', 'cancelled']),
  cachets: optional(integer({ max: 366 })),
  hours: optional(decimal({ max: 4000 })),
  weeklyHours: optional(decimal({ max: 60 })),
  fullTimeHours: optional(decimal({ max: 60 })),
  objectNo: optional(text({ max: 20 })),
  jointCommittee: optional(text({ max: 20 })),
});

const orders = defineForm({
  orderId: reference('order'),
  activityId: reference('activity'),
  clientId: reference('client'),
  amountCents: money({ min: 0 }),
  orderedOn: date(),
  state: text({ max: 40 }),
});

const losses = defineForm({
  activityId: reference('activity'),
  month: month(),
  turnoverCents: money({ min: 0 }),
  previousYearCents: money({ min: 0 }),
  daysLost: decimal({ max: 100_000 }),
});

/** The form of one row, by register; each gives the record of the register. */
export const registerForms = {
  members,
  activities,
  clients,
  contracts,
  orders,
  losses,
} as const satisfies { [Name in RegisterName]: { schema: z.ZodType<RegisterRecords[Name]> } };

/**
 * The record of one row, or what is wrong with its fields (codes as in `import-texts.ts`).
 * @param body by field name; what is empty may be left out
 */
export function parseRecord(register: RegisterName, body: unknown): Parsed<RegisterRecord> {
  const parsed = parseForm<Form>(registerForms[register], body);
  if (!parsed.ok) return parsed;
  const errors = [
    ...reservedIds(register, parsed.value),
    ...contradictions(parsed.value),
    ...wrongNumbers(parsed.value),
  ];
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: parsed.value as unknown as RegisterRecord };
}

/** Names of fields that hold ids, of the row itself or of others. */
const idField = /Ids?$/;

function reservedIds(register: RegisterName, record: Readonly<Record<string, unknown>>): FieldError[] {
  return fieldNames(register)
    .filter((name) => idField.test(name) && [record[name]].flat().some(isReserved))
    .map((path) => ({ path, code: 'reserved-id' }));
}

function isReserved(id: unknown): boolean {
  return typeof id === 'string' && isReservedId(id);
}

interface Dates {
  readonly joinedOn?: string;
  readonly leftOn?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

function contradictions({ joinedOn, leftOn, startsOn, endsOn }: Dates): readonly FieldError[] {
  if (joinedOn && leftOn && leftOn < joinedOn) return [{ path: 'leftOn', code: 'left-before-joined' }];
  if (startsOn && endsOn && endsOn < startsOn) return [{ path: 'endsOn', code: 'end-before-start' }];
  return [];
}

interface Numbered {
  readonly country?: string;
  readonly nationalId?: string;
  readonly employerNo?: string;
}

/** Numbers of Belgium and France have check digits; a person may have either's, an employer has its own country's. */
function wrongNumbers({ country, nationalId, employerNo }: Numbered): readonly FieldError[] {
  if (country !== 'BE' && country !== 'FR') return [];
  const [person, employer] = [plainNumber(nationalId ?? ''), plainNumber(employerNo ?? '')];
  const isEmployer = country === 'BE' ? isOnss : isSiret;
  return [
    ...(person === '' || isNiss(person) || isNir(person)
      ? []
      : [{ path: 'nationalId', code: 'not-a-national-id' }]),
    ...(employer === '' || isEmployer(employer) ? [] : [{ path: 'employerNo', code: 'not-an-employer-no' }]),
  ];
}

/** The column of a field: `joinedOn` is `joined_on`. */
export function headerOf(fieldName: string): string {
  return fieldName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a register's file: field names, in order. */
export function fieldNames(register: RegisterName): readonly string[] {
  return Object.keys(registerForms[register].fields);
}

/** An id that no register of ours resolves, or one of several. */
function identifier() {
  return { spec: { kind: 'text', max: 64 }, schema: reference('member').schema } as const;
}

function identifiers(max: number) {
  const schema = z.array(identifier().schema).max(max, { error: 'too-many' });
  return { spec: { kind: 'list', min: 0, max, fields: {} }, schema } as const;
}

function languageCode() {
  const schema = z
    .string({ error: missingOr('not-a-language') })
    .regex(/^[a-z]{2}$/, { error: 'not-a-language' });
  return { spec: { kind: 'text', max: 2 }, schema } as const;
}

function countryCode() {
  const schema = z
    .string({ error: missingOr('not-a-country') })
    .regex(/^[A-Z]{2}$/, { error: 'not-a-country' });
  return { spec: { kind: 'text', max: 2 }, schema } as const;
}

/** An empty cell is an empty text. */
function orEmpty(field: Field<z.ZodString>) {
  return { spec: { ...field.spec, optional: true }, schema: field.schema.default('') } as const;
}

function missingOr(code: string) {
  return ({ input }: { readonly input?: unknown }) => (input === undefined ? 'required' : code);
}
