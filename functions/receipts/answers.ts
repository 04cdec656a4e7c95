/** What the calls of receipts answer. */
import * as z from 'zod';
import { receiptKinds } from '../../workflows/receipts/expected-receipt.ts';
import { countries } from '../../workflows/registers/records.ts';
import { cents, instant, schemaOf } from '../web/answer-schemas.ts';
import type { ReceiptView } from './view-receipts.ts';

export const receiptView = schemaOf<ReceiptView>('Receipt', () =>
  z.object({
    referenceText: z.string().describe('As people copy it onto a transfer.'),
    outstandingCents: cents(),
    arrivals: z.array(
      z.object({
        amountCents: cents(),
        on: z.string(),
        payerName: z.string().exactOptional(),
        maskedIban: z.string().exactOptional(),
      }),
    ),
    state: z.enum(['expired', 'open', 'partial', 'received', 'cancelled']),
    kind: z.enum(receiptKinds),
    country: z.enum(countries),
    receiptId: z.string(),
    createdAt: instant(),
    reference: z.string().describe('In electronic form: 12 digits for Belgium, RF elsewhere.'),
    claimId: z
      .string()
      .describe("The claim that the ledger's entries are filed under, where there is one.")
      .exactOptional(),
    payer: z.string().describe('Who is to pay it, by name, where that is known.').exactOptional(),
    owner: z
      .string()
      .describe(
        'Whom it is for, by the kind: the claim of a financing, the loan, the recovery case, the collection.',
      ),
    expectedCents: cents().describe('0: any amount is welcome.'),
    receivedCents: cents(),
  }),
);
