/** What the calls of filing answer. */
import * as z from 'zod';
import type { Table, TableColumn } from '../../workflows/measures/table.ts';
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
      .enum(['number', 'text', 'date', 'month', 'hundredths', 'cents'])
      .describe('`cents` are written as euro, `hundredths` as a number with two decimals.'),
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

export const estimate = schemaOf<Estimate>('Estimate', () =>
  z.object({
    outcome: z.enum(['needs-information', 'ineligible', 'eligible']),
    amountCents: cents(),
    policyVersion: z.string(),
    requiredDocuments: z
      .array(z.object({ kind: z.string(), title: z.string() }))
      .describe('What has to be proved with a document.'),
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
