/** What the calls of filing answer. */

import * as z from 'zod';
import type { ChoiceComparison, ComparedChoice } from '../../workflows/measures/choice-comparison.ts';
import type { Table, TableColumn } from '../../workflows/measures/table.ts';
import { roles } from '../../workflows/registers/records.ts';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { DraftView } from './drafts.ts';
import type { Estimate } from './estimate-claim.ts';
import type { MeasureView } from './measure-view.ts';

export const measureView = schemaOf<MeasureView>('Measure', () =>
  z.object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    open: z.boolean(),
    opensOn: day(),
    closesOn: day(),
    countries: z.array(z.string()),
    filers: z.array(z.string()),
    plan: z.object({ planId: z.string(), name: z.string() }),
    formSchema: z.record(z.string(), z.unknown()),
  }),
);

export const tableColumn = schemaOf<TableColumn>('FilingTableColumn', () =>
  z.object({
    id: z.string().describe("The column's name in a data file."),
    label: z.string(),
    kind: z
      .enum(['number', 'text', 'date', 'month', 'quarter', 'spans', 'hundredths', 'cents'])
      .describe(
        '`cents` are written as euro, `hundredths` as a number with two decimals; a `quarter` is `2020/2`, `spans` are days such as `2020-04-10/2020-04-14`, several with a space between.',
      ),
    names: z
      .record(z.string(), z.string())
      .describe('What people read for a value, in the language asked for.')
      .exactOptional(),
  }),
);

export const table = schemaOf<Table>('FilingTable', () =>
  z.object({
    id: z.string(),
    title: z.string(),
    note: z
      .string()
      .describe('What a reader has to know of the figures: approximations, what is left out.')
      .exactOptional(),
    columns: z.array(tableColumn()),
    rows: z.array(z.array(z.union([z.string(), z.number()]))).describe('One value per column.'),
  }),
);

const comparedChoice = schemaOf<ComparedChoice>('ComparedChoice', () =>
  z.object({
    choice: z.string(),
    netCents: cents().describe(
      'Over all months, before income tax: pay after contributions, benefit after levies.',
    ),
    withheldCents: cents().describe(
      'Of it, what the payer of the benefit withholds as an advance on income tax.',
    ),
    activityCents: cents(),
    schemeCents: cents(),
    needCents: cents().describe('What the Activité has to find in its own cash.'),
    balanceCents: cents().nullable(),
    feasible: z.boolean().nullable().describe('Null where the balance is not known.'),
    months: z.array(
      z.object({
        month: z.string(),
        netCents: cents(),
        activityCents: cents(),
        schemeCents: cents(),
        suspendedHours: z.number(),
      }),
    ),
  }),
);

const choiceComparison = schemaOf<ChoiceComparison>('ChoiceComparison', () =>
  z.object({
    wanted: z.string(),
    recommended: z.string(),
    reasons: z.array(z.string()).describe('Ids of the rules whose sentences say why.'),
    options: z.array(comparedChoice()),
  }),
);

export const estimate = schemaOf<Estimate>('Estimate', () =>
  z.object({
    outcome: z.enum(['needs-information', 'ineligible', 'eligible']),
    amountCents: cents(),
    policyVersion: z.string(),
    requiredDocuments: z
      .array(z.object({ kind: z.string(), title: z.string() }))
      .describe('What has to be proved with a document.'),
    approvals: z
      .array(z.object({ role: z.enum(roles), title: z.string(), withinDays: z.number() }))
      .describe('Who would decide, in order, and within how many days.'),
    rules: z.array(
      z.object({
        id: z.string(),
        outcome: z.string(),
        title: z.string(),
        explanation: z.string(),
      }),
    ),
    funding: z.array(
      z.object({
        source: z.string(),
        label: z.string(),
        bearing: z.string(),
        amountCents: cents(),
      }),
    ),
    comparison: choiceComparison()
      .describe('Where the form makes a choice: its options side by side.')
      .exactOptional(),
    tables: z.array(table()).describe('Figures that the measure adds, such as a comparison.'),
  }),
);

export const draftAnswer = schemaOf<DraftView>('Draft', () =>
  z.object({
    form: z.record(z.string(), z.unknown()).describe('What was kept of the form.'),
    savedAt: instant(),
    expiresAt: instant(),
  }),
);
