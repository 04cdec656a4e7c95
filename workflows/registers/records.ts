/** The cooperative's registers as the plan reads them: who its members are, their Activités, clients, contracts. */
import * as z from 'zod';
import { isReservedId } from './reserved-ids.ts';

export const countries = ['BE', 'FR', 'DE', 'IT', 'ES', 'HU', 'SE', 'AT', 'NL'] as const;
export type Country = (typeof countries)[number];

export const employments = ['fixed-term', 'permanent', 'occasional', 'artist', 'technician'] as const;
export type Employment = (typeof employments)[number];

/** What people do in the plan; a person may have several roles. */
export const roles = [
  'member',
  'coordinator',
  'adviser',
  'finance',
  'social-committee',
  'board-delegate',
  'listener',
  'client',
  'partner-office',
  'operator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Given to somebody who works for the plan; the others follow from the registers. */
export function isStaffRole(role: Role): boolean {
  return role !== 'member' && role !== 'coordinator' && role !== 'client';
}

const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/);
const date = z.iso.date();
const centsField = z.int().min(-100_000_000_000).max(100_000_000_000);
const name = z.string().trim().min(1).max(140);
const code = z.string().trim().max(30);
const weeklyHours = z.number().min(0).max(60);

export const memberSchema = z.object({
  memberId: identifier,
  name,
  email: z.email().max(254),
  country: z.enum(countries),
  language: z.string().regex(/^[a-z]{2}$/),
  /** Normalised: no spaces, capital letters. Absent when the member has not given one. */
  iban: z.string().optional(),
  employment: z.enum(employments),
  householdId: identifier.optional(),
  adviserId: identifier.optional(),
  joinedOn: date,
  leftOn: date.optional(),
  /** For payroll: NISS (11 digits) or NIR (15), and the day of birth. */
  nationalId: code.optional(),
  birthDate: date.optional(),
});
export type Member = z.infer<typeof memberSchema>;

export const activitySchema = z.object({
  activityId: identifier,
  name,
  country: z.enum(countries),
  sector: z.string().trim().max(80),
  coordinatorIds: z.array(identifier),
  balanceCents: centsField.optional(),
  monthlyCostsCents: centsField.min(0).optional(),
  /** For payroll: ONSS number (10 digits) or SIRET (14), and joint committee or IDCC. */
  employerNo: code.optional(),
  jointCommittee: code.optional(),
  /** For the AEM of French performers: the employer's activity code (`90.01Z`) and its number at Pôle emploi. */
  naf: code.optional(),
  agreementNo: code.optional(),
});
export type Activity = z.infer<typeof activitySchema>;

export const clientSchema = z.object({
  clientId: identifier,
  name,
  email: z.email().max(254).optional(),
  country: z.string().regex(/^[A-Z]{2}$/),
  vatNumber: z.string().max(20).optional(),
  language: z.string().regex(/^[a-z]{2}$/),
});
export type Client = z.infer<typeof clientSchema>;

export const contractSchema = z.object({
  contractId: identifier,
  memberId: identifier,
  activityId: identifier,
  clientId: identifier.optional(),
  function: name,
  place: z.string().trim().max(140),
  startsOn: date,
  endsOn: date,
  plannedDays: z.int().min(1).max(366),
  grossCents: centsField.min(1),
  concludedOn: date.optional(),
  state: z.enum(['concluded', 'validated', 'entered', 'cancelled']),
  cachets: z.int().min(0).max(366).optional(),
  hours: z.number().min(0).max(4000).optional(),
  /** For payroll: hours a week of the person (Q) and of a full-time colleague (S); number of the show (France). */
  weeklyHours: weeklyHours.optional(),
  fullTimeHours: weeklyHours.optional(),
  objectNo: code.optional(),
  jointCommittee: code.optional(),
});
export type Contract = z.infer<typeof contractSchema>;

export const orderSchema = z.object({
  orderId: identifier,
  activityId: identifier,
  clientId: identifier,
  amountCents: centsField.min(0),
  orderedOn: date,
  state: z.string().trim().min(1).max(40),
});
export type Order = z.infer<typeof orderSchema>;

export const lossSchema = z.object({
  activityId: identifier,
  /** `YYYY-MM`. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  turnoverCents: centsField.min(0),
  previousYearCents: centsField.min(0),
  daysLost: z.number().min(0).max(100_000),
});
export type Loss = z.infer<typeof lossSchema>;

/** A person who works for the plan, with roles beyond being a member. */
export const staffSchema = z.object({
  personId: identifier.refine((id) => !isReservedId(id)),
  name,
  email: z.email().max(254),
  language: z.string().regex(/^[a-z]{2}$/),
  roles: z.array(z.enum(roles)).min(1),
  /** For `partner-office`: the countries it speaks for; for `adviser`: those it advises (empty: all). */
  countries: z.array(z.enum(countries)).optional(),
});
export type Staff = z.infer<typeof staffSchema>;
