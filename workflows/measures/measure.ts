/**
 * What a measure of the plan consists of. A measure is one folder of this catalogue; everything that the forms,
 * the pages, the API, the rules and the state machine need to know of it is in this one interface.
 */
import type * as z from 'zod';
import type { FieldError, Form, FormOf } from '../forms/form.ts';
import type { Language, Localized, SentenceValues } from '../language.ts';
import type { Cents } from '../money.ts';
import type { Wage } from '../payroll/wage.ts';
import type { Activity, Client, Contract, Country, Member, Order, Role } from '../registers/records.ts';
import type { ChoiceComparison } from './choice-comparison.ts';
import type { ClaimDocument } from './claim-document.ts';
import type { DocumentRule } from './document-rule.ts';
import type { FormCondition } from './form-condition.ts';
import type { Identifier } from './identifiers/identifier.ts';
import type { MemberWords } from './member-words.ts';
import type { Table } from './table.ts';

/** What the registers and the files say about a case; loaded before anything is decided. */
export interface CaseFacts {
  /** Whom the claim is for. */
  readonly member: Member;
  readonly filedBy: string;
  readonly activity?: Activity;
  readonly client?: Client;
  readonly contract?: Contract;
  readonly order?: Order;
  /** Claims of the same measure filed before by anyone in the member's household, refused and withdrawn ones left out. */
  readonly earlierClaims: readonly EarlierClaim[];
  /** What the measure asked for in `needs`, by name; absent when nothing was asked for or nothing is known. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface EarlierClaim {
  readonly claimId: string;
  readonly memberId: string;
  readonly filedOn: string;
  readonly amountCents: Cents;
}

export interface Case<F extends Form = Form, Parameters = unknown> {
  readonly form: FormOf<F>;
  readonly facts: CaseFacts;
  readonly parameters: Parameters;
  /** The day of filing in Brussels, `YYYY-MM-DD`; every cut-off is held against it or against dates of the form. */
  readonly filedOn: string;
}

export type RuleOutcome = 'met' | 'not-met' | 'not-applicable' | 'needs-information';

/** A rule's answer; `values` fill the places of its sentence. */
export interface RuleAnswer {
  readonly outcome: RuleOutcome;
  readonly values?: SentenceValues;
}

export interface Rule<F extends Form = Form, Parameters = unknown> {
  readonly id: string;
  check(subject: Case<F, Parameters>): RuleAnswer;
}

/**
 * Who bears a part of the amount. `envelope`: the solidarity fund's envelope, reserved before approval.
 * `advanced`: the cooperative pays it now and collects it from that source. `reserves`: the
 * cooperative's own reserves, for good. `outside`: the source pays the person directly; no money of the cooperative
 * moves.
 */
export interface FundingLine {
  readonly source: string;
  readonly bearing: 'envelope' | 'advanced' | 'reserves' | 'outside';
  readonly amountCents: Cents;
}

/**
 * One payment of a claim, by bank transfer or, with a `wage`, through payroll; `payeeId` is stable within the claim, such
 * as `member` or `line-2`.
 */
export interface Payee {
  readonly payeeId: string;
  readonly name: string;
  readonly iban: string;
  readonly amountCents: Cents;
  /** What the person reads on the bank statement, at most 140 characters. */
  readonly remittance: string;
  /** Instead of it, where the payee gave one: a structured reference, Belgian or RF, in electronic form. */
  readonly reference?: string;
  /** Reserved now, and paid only when the measure's journey says so. */
  readonly heldBack?: boolean;
  /** Paid through payroll: `amountCents` is gross pay and indemnity, and more is set aside for the employer. */
  readonly wage?: Wage;
}

export type ConcernedMember = Pick<Member, 'memberId' | 'householdId'>;

export interface ApprovalRule {
  readonly role: Role;
  /** The step is needed from this amount on; absent: always. */
  readonly fromCents?: Cents;
  /** Only for claims whose form says so. */
  readonly when?: FormCondition;
}

export interface EnvelopeSetting {
  readonly country: Country;
  /** The envelope's name in time, such as `2020`. */
  readonly period: string;
  readonly from: string;
  readonly until: string;
  readonly provisionalCeilingCents: Cents;
}

/** What every measure's policy has, as data. */
export interface MeasureSettings {
  readonly opensOn: string;
  /** Last day of filing. */
  readonly closesOn: string;
  readonly countries: readonly Country[];
  readonly envelopes: readonly EnvelopeSetting[];
  readonly approvals: readonly ApprovalRule[];
  /** So many yes of the chain decide, and a no does not end it while they can still come; absent: everybody's. */
  readonly votesNeeded?: number;
  /** What has to be proved with a document, and by which claims; absent: nothing. */
  readonly requiredDocuments?: readonly DocumentRule[];
  /** Where and when it must have happened; the form asks for it. Absent: the measure's own rules say enough. */
  readonly conditions?: Conditions;
  /** Fields of the form that the plan does not ask for. */
  readonly leftOut?: readonly string[];
  /** What the measure and its fields are called under the plan, where that is not what the program calls them. */
  readonly words?: Localized<MeasureWords>;
}

/** A plan for what happened at certain places in a certain time. */
export interface Conditions {
  /** As people write them: case, accents and spacing do not count. */
  readonly places?: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly until?: string;
  /** Where the places and days come from. */
  readonly source: string;
}

export interface MeasureWords {
  readonly title?: string;
  readonly summary?: string;
  /** Labels by field path. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface MeasureTexts {
  readonly title: string;
  readonly summary: string;
  /** By field path without row numbers: `activityId`, `lines.supplier`. */
  readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
  /** By field path and option: `cancellation.agreed`. */
  readonly options: Readonly<Record<string, string>>;
  /** By rule id; places in braces are filled with the answer's values. */
  readonly rules: Readonly<Record<string, RuleTexts>>;
  /** Sentences of this measure's own field errors, by code. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Names of the funding sources that only this measure has. */
  readonly sources?: Readonly<Record<string, string>>;
}

export type RuleTexts = Readonly<{ title: string } & Partial<Record<RuleOutcome, string>>>;

export interface Measure<F extends Form = Form, Parameters = unknown> {
  readonly id: string;
  /** Who may file it. `coordinator`: only for an Activité that the person coordinates. */
  readonly filers: readonly Role[];
  readonly form: F;
  readonly parameters: z.ZodType<Parameters>;
  readonly policy: { readonly settings: MeasureSettings; readonly parameters: Parameters };
  /** What is wrong with figures that are right one by one, as they are on a day: paths below `parameters`. */
  checkParameters?(parameters: Parameters, day: string): readonly ParameterFault[];
  /** Only these roles (and the member) may see its claims; absent: every role that sees claims. */
  readonly confidentialTo?: readonly Role[];
  /** Only those of its claims are confidential whose form says so; absent: all. */
  readonly confidentialWhen?: FormCondition;
  /** What is filed never becomes a claim: it goes to a part of the program of its own, and nobody else sees it. */
  readonly sealed?: boolean;
  /** Whether facts.earlierClaims must be loaded for its rules. */
  readonly usesEarlierClaims?: boolean;
  /** Names of further facts to load into `facts.more`; each has a loader beside the registers. */
  readonly needs?: readonly string[];
  /** The form's `memberId` says whom the claim is for; absent: whoever files it. */
  readonly onBehalf?: boolean;
  /** A list, besides the member's, that its claims stand in, so that they can be counted. */
  listedUnder?(facts: CaseFacts): string;
  /** What the member reads, in a language that the register says, about a claim that somebody filed for them. */
  memberWords?(language: string): MemberWords;
  /** Its claims are about contracts of employment, which the law has kept for some years (FACTS, Retention). */
  readonly socialDocument?: boolean;
  /** It concerns no member: staff file it, and are the person concerned themselves, member or not. */
  readonly byStaff?: boolean;
  /**
   * `bank`: by payment run; `payroll`: by payroll run; `internal`: posted to the Activité's account in the ledger as soon as it is approved;
   * `none`: nothing is paid, the claim is completed by its approval.
   */
  readonly settlement: 'bank' | 'payroll' | 'internal' | 'none';
  /** What there are counted seats of, of which the claim takes one; whoever comes when none is left waits in line. */
  seatsOf?(form: FormOf<F>): string;
  /** Members whom the claim concerns besides the one it is for: they may see it, and may not decide on it. */
  concerns?(form: FormOf<F>, facts: CaseFacts): readonly ConcernedMember[];
  /** The state machine of its own that goes on once the claim is settled; started with `{ claimId }`. */
  readonly journey?: string;
  readonly rules: readonly Rule<F, Parameters>[];
  readonly texts: Localized<MeasureTexts>;
  /** The body with what the registers know filled in where it was left out; before the form is checked. */
  complete?(body: Readonly<Record<string, unknown>>, facts: CaseFacts): Record<string, unknown>;
  /** Errors between fields, and between the form and the registers. */
  crossCheck(form: FormOf<F>, facts: CaseFacts): readonly FieldError[];
  amount(subject: Case<F, Parameters>): Cents;
  /** Parts that add up to `amountCents`, first source first. */
  funding(subject: Case<F, Parameters>, amountCents: Cents): readonly FundingLine[];
  /** Transfers that add up to what the cooperative pays out (envelope and advanced lines). */
  payees(subject: Case<F, Parameters>, funding: readonly FundingLine[]): readonly Payee[];
  /** Figures that go with the case, in the reader's words; without a row there is no table. */
  tables?(subject: Case<F, Parameters>, language: Language): readonly Table[];
  /** Where the form makes a choice: its options side by side. */
  comparison?(subject: Case<F, Parameters>): ChoiceComparison;
  /** Figures that those who decide read, and nobody else: not the member, no file, no export. */
  committeeTables?(subject: Case<F, Parameters>, language: Language): readonly Table[];
  /** The numbers that its papers need, with what the registers hold of them. */
  identifiers?(subject: Case<F, Parameters>): readonly Identifier[];
  /** Documents that are made of the claim. */
  readonly documents?: readonly ClaimDocument[];
  /**
   * Texts that are the same for the same thing claimed twice, whoever files it; empty: may be claimed again.
   * One that begins with `shared:` may belong to several claims, and only rules out those that conflict with it.
   */
  fingerprints(form: FormOf<F>, facts: CaseFacts): readonly string[];
  /** Fingerprints of other claims that this one cannot stand beside, without taking them itself. */
  conflictsWith?(form: FormOf<F>, facts: CaseFacts): readonly string[];
}

export interface ParameterFault {
  readonly path: string;
  /** In technical English. */
  readonly detail: string;
  /** The figure that it has to be above, and what that one is. */
  readonly above: string;
  readonly value: number;
}

/** Writes a measure down with its types checked, and forgets them for the catalogue. */
export function defineMeasure<F extends Form, Parameters>(
  measure: Measure<F, Parameters>,
): Measure<F, Parameters> {
  return measure;
}

export const met = (values?: SentenceValues): RuleAnswer => answer('met', values);
export const notMet = (values?: SentenceValues): RuleAnswer => answer('not-met', values);
export const notApplicable = (values?: SentenceValues): RuleAnswer => answer('not-applicable', values);
export const needsInformation = (values?: SentenceValues): RuleAnswer => answer('needs-information', values);

function answer(outcome: RuleOutcome, values?: SentenceValues): RuleAnswer {
  return values ? { outcome, values } : { outcome };
}
