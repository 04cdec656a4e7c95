/** Everything that a cooperative decides about a plan, as one schema of plain values: what its document is made from. */
import * as z from 'zod';
import { perLanguage } from '../language.ts';
import type { Measure } from '../measures/measure.ts';
import { countries, roles } from '../registers/records.ts';
import { datedSchema } from './dated.ts';
import { plain } from './figures.ts';
import { documentRuleSchema, formConditionSchema } from './required-documents.ts';
import { retentionSchema } from './retention.ts';

const cents = z.int().min(0).max(100_000_000_000);
const days = z.int().min(1).max(1_000);
const day = z.iso.date();
const text = z.string().trim().min(1).max(200);

export const envelopesSchema = z.array(
  z.strictObject({
    country: z.enum(countries),
    period: z.string().regex(/^[A-Za-z0-9.-]{1,20}$/),
    from: day,
    until: day,
    provisionalCeilingCents: cents,
    source: z.string().min(1),
  }),
);

const wordsSchema = z.strictObject({
  title: text.exactOptional(),
  summary: z.string().trim().min(1).max(1_000).exactOptional(),
  fields: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9.]{0,60}$/), text).exactOptional(),
});

const approvalSchema = z.strictObject({
  role: z.enum(roles),
  fromCents: cents.exactOptional(),
  when: formConditionSchema.exactOptional(),
});

const settingsSchema = z.strictObject({
  opensOn: plain(z.iso.date()),
  closesOn: plain(z.iso.date()),
  countries: plain(z.array(z.enum(countries)).min(1)),
  envelopes: envelopesSchema,
  approvals: z.array(approvalSchema).max(10),
  votesNeeded: z.int().min(1).exactOptional(),
  requiredDocuments: z.array(documentRuleSchema).max(20).exactOptional(),
  conditions: z
    .strictObject({
      places: z.array(text).min(1).max(2_000).exactOptional(),
      from: day.exactOptional(),
      until: day.exactOptional(),
      source: z.string().trim().min(1).max(500),
    })
    .exactOptional(),
  leftOut: plain(z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/)).max(20)).exactOptional(),
  words: plain(
    z.strictObject({ fr: wordsSchema, nl: wordsSchema, de: wordsSchema, en: wordsSchema }),
  ).exactOptional(),
});

const waitsSchema = z.strictObject({
  approvalReminderDays: days,
  approvalReassignDays: days,
  approvalExpiryDays: days,
  memberReminderDays: days,
  memberExpiryDays: days,
  queueExpiryDays: days,
  appealDays: days,
});

/** Made once for a catalogue: it is asked for at every decision. */
const shapes = new WeakMap<readonly Measure[], PolicyShape>();

/** @param measures those that the plan may offer; each is there or not */
export function policyShape(measures: readonly Measure[]): PolicyShape {
  const known = shapes.get(measures);
  if (known) return known;
  const shape = makeShape(measures);
  shapes.set(measures, shape);
  return shape;
}

function makeShape(measures: readonly Measure[]) {
  const offered = measures.map((measure) => {
    const policy = z.strictObject({ settings: settingsSchema, parameters: measure.parameters });
    return [measure.id, policy.exactOptional()] as const;
  });
  return z.strictObject({
    plan: plain(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}(@\d{4}-\d{2}-\d{2})?$/)),
    name: plain(z.strictObject(perLanguage(() => text))),
    startsOn: plain(z.iso.date()),
    endsOn: plain(z.iso.date()),
    waits: waitsSchema,
    signInAboveCents: cents,
    secondVoteAboveCents: cents.exactOptional(),
    accountCoolingOffDays: datedSchema(z.int().min(0).max(365)),
    retention: retentionSchema,
    measures: z.strictObject(Object.fromEntries(offered)),
  });
}
export type PolicyShape = ReturnType<typeof makeShape>;
