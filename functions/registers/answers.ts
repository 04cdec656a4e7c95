/** What the calls of registers answer. */
import * as z from 'zod';
import { schemaOf } from '../web/answer-schemas.ts';
import type { ImportResult, Rejection } from './import-register.ts';

export const rejection = schemaOf<Rejection>('Rejection', () =>
  z.object({
    line: z.int().describe('The physical line of the file on which the row begins, from 1.'),
    path: z.string().describe("The column's header; empty when it is the row as a whole."),
    code: z.string(),
    message: z.string(),
    others: z
      .array(
        z.object({
          path: z.string(),
          code: z.string(),
          message: z.string(),
        }),
      )
      .describe('What else is wrong with the row.')
      .exactOptional(),
  }),
);

export const importResult = schemaOf<ImportResult>('ImportResult', () =>
  z.object({
    accepted: z.int().describe('Rows that were new or that changed a record.'),
    unchanged: z.int().describe('Rows that said what the register already knew.'),
    rejected: z.array(rejection()).describe('The first ten thousand rows that were not taken in, by line.'),
    rejectedCount: z.int(),
    refused: z
      .enum(['file-too-large', 'empty-file', 'invalid-header', 'not-utf-8'])
      .describe(
        'The file as a whole could not be read: nothing was taken in, and `rejected` has the one reason.',
      )
      .exactOptional(),
  }),
);
