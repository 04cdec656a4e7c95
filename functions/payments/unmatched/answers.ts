/** What the calls of unmatched answer. */
import * as z from 'zod';
import { receiptKinds } from '../../../workflows/receipts/expected-receipt.ts';
import { cents, instant, schemaOf } from '../../web/answer-schemas.ts';
import type { IgnoreRule } from './rules.ts';
import type { Resolution } from './store.ts';
import type { EntrySuggestion, EntryView } from './suggest.ts';
import type { SuggestionView, UnmatchedView } from './view.ts';

export const resolution = schemaOf<Resolution>('Resolution', () =>
  z.object({
    receiptId: z.string().exactOptional(),
    runId: z.string().exactOptional(),
    paymentId: z.string().exactOptional(),
    comment: z.string().exactOptional(),
    by: z.string(),
    at: instant(),
  }),
);

export const suggestionView = schemaOf<SuggestionView>('Suggestion', () =>
  z.object({
    receiptId: z.string(),
    reasons: z.array(z.enum(['reference', 'name', 'amount'])),
    kind: z.enum(receiptKinds),
    referenceText: z.string(),
    outstandingCents: cents(),
    payerName: z.string().exactOptional(),
  }),
);

export const unmatchedView = schemaOf<UnmatchedView>('Unmatched', () =>
  z.object({
    id: z.string(),
    state: z.enum(['open', 'resolved']),
    why: z.enum([
      'unreadable',
      'not-released',
      'incoming',
      'unknown-payment',
      'amount-differs',
      'currency-differs',
      'name-differs',
      'unclear',
      'lines-missing',
      'contradicts',
      'other-account',
      'other-year',
    ]),
    kind: z.string(),
    on: z.string(),
    seenAt: instant(),
    amountCents: cents().exactOptional(),
    amountText: z
      .string()
      .describe('As the bank wrote it, with its currency, where it is not in euro or cannot be read.')
      .exactOptional(),
    endToEndId: z.string().exactOptional(),
    reference: z.string().exactOptional(),
    remittance: z.string().exactOptional(),
    counterpartyName: z.string().exactOptional(),
    maskedIban: z.string().exactOptional(),
    resolution: resolution().exactOptional(),
    suggestions: z
      .array(suggestionView())
      .describe(
        'Receipts that money may be for, where there are some. All that an entry may be: `GET /api/unmatched/{id}`.',
      )
      .exactOptional(),
  }),
);

export const ignoreRule = schemaOf<IgnoreRule>('IgnoreRule', () =>
  z.object({
    ruleId: z.string(),
    accountIban: z
      .string()
      .describe('Of our account, and of the other side: its account, or its name where the bank gives none.'),
    counterparty: z.string(),
    comment: z.string(),
    by: z.string(),
    at: instant(),
  }),
);

export const entrySuggestion = schemaOf<EntrySuggestion>('EntrySuggestion', () =>
  z.object({
    kind: z.enum(['payment', 'receipt', 'run']),
    id: z.string(),
    title: z.string().describe("What tells it apart: a name, or a run's day and size."),
    amountCents: cents(),
    reason: z
      .enum(['named', 'reference', 'sum', 'account', 'amount', 'less-charges', 'with-charges', 'receipt'])
      .describe(
        'Why it may be: the bank names it, a run’s sum, the account and the amount, the amount, the account and a little less.',
      ),
  }),
);

export const entryView = schemaOf<EntryView>('UnmatchedDetail', () =>
  z.object({
    suggestions: z.array(entrySuggestion()),
    state: z.enum(['open', 'resolved']),
    kind: z.string(),
    id: z.string(),
    amountCents: cents().exactOptional(),
    reference: z.string().exactOptional(),
    on: z.string(),
    why: z.enum([
      'unreadable',
      'not-released',
      'incoming',
      'unknown-payment',
      'amount-differs',
      'currency-differs',
      'name-differs',
      'unclear',
      'lines-missing',
      'contradicts',
      'other-account',
      'other-year',
    ]),
    resolution: resolution().exactOptional(),
    seenAt: instant(),
    amountText: z
      .string()
      .describe('As the bank wrote it, with its currency, where it is not in euro or cannot be read.')
      .exactOptional(),
    endToEndId: z.string().exactOptional(),
    remittance: z.string().exactOptional(),
    counterpartyName: z.string().exactOptional(),
    maskedIban: z.string().exactOptional(),
  }),
);
