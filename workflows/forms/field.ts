/** The kinds of field that a form is made of: each has one description, for pages, and one schema, for checking. */
import { isValidIBAN } from 'ibantools';
import * as z from 'zod';
import { isSepaIban } from '../bank/iban.ts';
import { isReadableName } from '../bank/sepa-text.ts';
import { normaliseReference } from '../bank/structured-reference.ts';
import { isBlank } from './written-text.ts';

/** What a page needs to know to show a field, and an error sentence to name its bounds. */
export interface FieldSpec {
  readonly kind:
    | 'money'
    | 'date'
    | 'month'
    | 'integer'
    | 'decimal'
    | 'text'
    | 'long-text'
    | 'choice'
    | 'yes-no'
    | 'reference'
    | 'iban'
    | 'email'
    | 'list';
  readonly optional?: boolean;
  /** Smallest and largest value: cents for money, `YYYY-MM-DD` for dates, characters for texts, rows for lists. */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly options?: readonly string[];
  /** For `reference`: the register that the id belongs to. */
  readonly register?: 'activity' | 'client' | 'contract' | 'order' | 'member' | 'claim' | 'training';
  /** For `list`: the fields of one row. */
  readonly fields?: Readonly<Record<string, FieldSpec>>;
}

export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly spec: FieldSpec;
  readonly schema: Schema;
}

const earliestDate = '2000-01-01';
const latestDate = '2099-12-31';
/** One hundred million euro: above it, an amount is a slip of the keyboard. */
const largestCents = 10_000_000_000;

/** An amount in whole cents, from 1 cent unless told. */
export function money({ min = 1, max = largestCents } = {}) {
  return { spec: { kind: 'money', min, max }, schema: boundedInteger(min, max, 'not-an-amount') } as const;
}

export function integer({ min = 0, max = 1_000_000 } = {}) {
  return {
    spec: { kind: 'integer', min, max },
    schema: boundedInteger(min, max, 'not-a-whole-number'),
  } as const;
}

export function decimal({ min = 0, max = 1_000_000 } = {}) {
  const schema = z
    .number({ error: required('not-a-number') })
    .min(min, { error: 'too-small' })
    .max(max, { error: 'too-large' });
  return { spec: { kind: 'decimal', min, max }, schema } as const;
}

function boundedInteger(min: number, max: number, code: string) {
  return z
    .int({ error: required(code) })
    .min(min, { error: 'too-small' })
    .max(max, { error: 'too-large' });
}

/** A calendar day `YYYY-MM-DD`. */
export function date({ min = earliestDate, max = latestDate } = {}) {
  const schema = z.iso
    .date({ error: required('not-a-date') })
    .refine((value) => value >= min, { error: 'too-early' })
    .refine((value) => value <= max, { error: 'too-late' });
  return { spec: { kind: 'date', min, max }, schema } as const;
}

/** A calendar month `YYYY-MM`. */
export function month({ min = earliestDate.slice(0, 7), max = latestDate.slice(0, 7) } = {}) {
  const schema = z
    .string({ error: required('not-a-month') })
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not-a-month' })
    .refine((value) => value >= min, { error: 'too-early' })
    .refine((value) => value <= max, { error: 'too-late' });
  return { spec: { kind: 'month', min, max }, schema } as const;
}

/**
 * One line of words, trimmed. Words are pasted as they were written: addresses in angle brackets, arrows and quotes are
 * taken, marks that nobody sees are left out. Tags, control characters and spreadsheet formulas are refused.
 */
export function text({ max = 140 } = {}) {
  return { spec: { kind: 'text', min: 1, max }, schema: words(max, singleLineControls) } as const;
}

/** The name of somebody who is paid: a bank must be able to read it. */
export function payeeName({ max = 140 } = {}) {
  const schema = words(max, singleLineControls).refine(isReadableName, { error: 'name-not-latin' });
  return { spec: { kind: 'text', min: 1, max }, schema } as const;
}

/** A supplier's structured reference, Belgian or RF (ISO 11649), in electronic form. */
export function paymentReference() {
  const schema = words(40, singleLineControls).transform((value, context) => {
    const reference = normaliseReference(value);
    if (reference === undefined) context.addIssue({ code: 'custom', message: 'not-a-payment-reference' });
    return reference ?? '';
  });
  return { spec: { kind: 'text', min: 1, max: 40 }, schema } as const;
}

/** Words over several lines, under the same rules. */
export function longText({ max = 4000 } = {}) {
  return { spec: { kind: 'long-text', min: 1, max }, schema: words(max, multiLineControls) } as const;
}

const singleLineControls = /\p{Cc}|[\u2028\u2029]/u;
const multiLineControls = /[^\P{Cc}\n\r\t]/u;
/** What programs put around a number or a word that is copied: it says nothing. */
const leftOut = /[\u00AD\u200B\u200E\u200F\u202A-\u202D\u2060\u2066-\u2069\uFEFF]/g;
/** Turns letters round, so that they are read otherwise than they are written; half of a letter. */
const deceptive = /\u202E|\p{Cs}/u;
/** The elements of HTML, SVG and MathML that do or show something; `<marie@theatre.be>` and `<3` are none. */
const tags =
  'a|abbr|article|aside|audio|b|base|body|br|button|canvas|center|code|dd|details|dialog|div|dl|dt|em|embed|font|footer|' +
  'form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|image|img|input|ins|isindex|label|layer|li|link|main|map|' +
  'marquee|math|meta|nav|noscript|object|ol|option|p|param|plaintext|pre|s|script|section|select|small|source|span|' +
  'strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|tt|u|ul|' +
  'use|video|wbr|xmp';
const markup = new RegExp(`</?(?:${tags})(?:[\\s/>]|$)|<[!?]|&#(?:0*60|x0*3c)\\b`, 'i');
/** A call or a command; arrows, names after an @ and lists are none, and what is exported is made harmless anyhow. */
const formula = /^\s*(?:\|\w|[=@+-]\s*(?:\w[\w.+*/^-]*\(|[\w.]*\|))/i;

function words(max: number, controls: RegExp) {
  return z
    .string({ error: required('not-a-text') })
    .overwrite((value) => value.replace(leftOut, ''))
    .refine((value) => !controls.test(value) && !deceptive.test(value), { error: 'control-characters' })
    .trim()
    .min(1, { error: 'required' })
    .refine((value) => !isBlank(value), { error: 'required' })
    .max(max, { error: 'too-long' })
    .refine((value) => !markup.test(value), { error: 'markup' })
    .refine((value) => !formula.test(value), { error: 'formula' });
}

export function choice<const Options extends readonly [string, ...string[]]>(options: Options) {
  const schema = z.enum(options, { error: required('not-a-choice') });
  return { spec: { kind: 'choice', options }, schema } as const;
}

export function yesNo() {
  return { spec: { kind: 'yes-no' }, schema: z.boolean({ error: required('not-yes-or-no') }) } as const;
}

/** The id of a record of a register; whether it exists, and for whom, is checked against the register. */
export function reference(register: NonNullable<FieldSpec['register']>) {
  const schema = z
    .string({ error: required('not-a-reference') })
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/, { error: 'not-a-reference' });
  return { spec: { kind: 'reference', register }, schema } as const;
}

/** An IBAN, normalised to capitals without spaces. */
export function iban() {
  const schema = z
    .string({ error: required('not-an-iban') })
    .max(60, { error: 'not-an-iban' })
    .transform((value) => value.replace(/[\s.-]/g, '').toUpperCase())
    .refine((value) => isValidIBAN(value), { error: 'not-an-iban', abort: true })
    .refine(isSepaIban, { error: 'iban-outside-sepa' });
  return { spec: { kind: 'iban' }, schema } as const;
}

export function email() {
  const schema = z.email({ error: required('not-an-email') }).max(254, { error: 'too-long' });
  return { spec: { kind: 'email', max: 254 }, schema } as const;
}

/** Rows of fields. */
export function list<Shape extends Record<string, Field>>(fields: Shape, { min = 1, max = 50 } = {}) {
  const specs = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.spec]));
  const schema = z
    .array(objectOf(fields), { error: required('not-a-list') })
    .min(min, { error: 'too-few' })
    .max(max, { error: 'too-many' });
  return { spec: { kind: 'list', min, max, fields: specs }, schema } as const;
}

/** The same field, which may be left out (or left empty on a page). */
export function optional<Schema extends z.ZodType>(field: Field<Schema>): Field<z.ZodOptional<Schema>> {
  return { spec: { ...field.spec, optional: true }, schema: field.schema.optional() };
}

export type Shape<Fields extends Record<string, Field>> = { [Name in keyof Fields]: Fields[Name]['schema'] };

export function objectOf<Fields extends Record<string, Field>>(fields: Fields): z.ZodObject<Shape<Fields>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
  return z.object(shape as Shape<Fields>, { error: 'not-an-object' });
}

function required(code: string) {
  return (issue: { readonly input?: unknown }) =>
    issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : code;
}
