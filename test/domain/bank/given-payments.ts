/** Payments for the bank's tests: a plain file to change one thing in, and arbitrary ones for properties. */

import fc from 'fast-check';
import { makeBelgianReference } from '../../../workflows/bank/belgian-reference.ts';
import type {
  CreditTransferFile,
  Remittance,
  TransferPayment,
} from '../../../workflows/bank/credit-transfer.ts';
import { makeCreditorReference } from '../../../workflows/bank/creditor-reference.ts';

export const ownIban = 'BE68539007547034';

/** One valid account per country that the plan pays to. */
export const validIbans = [
  ownIban,
  'FR1420041010050500013M02606',
  'DE89370400440532013000',
  'IT60X0542811101000000123456',
  'ES9121000418450200051332',
  'HU42117730161111101800000000',
  'SE4550000000058398257466',
  'AT611904300234573201',
  'NL91ABNA0417164300',
  'LU280019400644750000',
];

export function givenPayment(change: Partial<TransferPayment> = {}): TransferPayment {
  return {
    paymentId: 'PAY-1',
    amountCents: 12_345,
    creditor: { name: 'Zoé Dupont', iban: 'FR1420041010050500013M02606' },
    remittance: { kind: 'unstructured', text: 'Aide' },
    ...change,
  };
}

/** A file with one batch; by default one payment in it. */
export function givenFile(
  payments: readonly TransferPayment[] = [givenPayment()],
  change: Partial<CreditTransferFile> = {},
): CreditTransferFile {
  return {
    version: 'pain.001.001.09',
    messageId: 'RUN-2020-04-01',
    createdAt: '2020-04-01T07:00:00Z',
    initiator: { name: 'Coopérative' },
    batches: [
      {
        batchId: 'BATCH-1',
        executionDate: '2020-04-02',
        debtor: { name: 'Coopérative', iban: ownIban },
        payments,
      },
    ],
    ...change,
  };
}

/** So many payments `PAY-1`, `PAY-2`… of different amounts. */
export function givenPayments(count: number): TransferPayment[] {
  return Array.from({ length: count }, (_, index) =>
    givenPayment({ paymentId: `PAY-${index + 1}`, amountCents: 10_000 + index }),
  );
}

/** Any text at all, lone surrogates and control characters included. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x20, max: 0x17f })), {
    maxLength: 200,
  })
  .map((units) => String.fromCharCode(...units));

const anyName = anyText.filter((name) => name.trim() !== '');

const anyRemittance: fc.Arbitrary<Remittance> = fc.oneof(
  anyText.map((text) => ({ kind: 'unstructured', text }) as const),
  fc
    .integer({ min: 0, max: 9_999_999_999 })
    .map((number) => ({ kind: 'belgian', reference: makeBelgianReference(number) }) as const),
  fc
    .stringMatching(/^[A-Z0-9]{1,21}$/)
    .map((text) => ({ kind: 'rf', reference: makeCreditorReference(text) }) as const),
);

const anyPayments = fc.array(
  fc.record({
    amountCents: fc.integer({ min: 1, max: 99_999_999_999 }),
    creditor: fc.record(
      {
        name: anyName,
        iban: fc.constantFrom(...validIbans),
        bic: fc.constantFrom('GKCCBEBB', 'BNPAFRPPXXX'),
        country: fc.constantFrom('BE', 'FR', 'SE'),
      },
      { requiredKeys: ['name', 'iban'] },
    ),
    remittance: anyRemittance,
  }),
  { minLength: 1, maxLength: 6 },
);

/** Files that the check lets pass, with any names and texts. */
export const anyFile: fc.Arbitrary<CreditTransferFile> = fc
  .record({
    version: fc.constantFrom('pain.001.001.09', 'pain.001.001.03'),
    name: anyName,
    batches: fc.array(anyPayments, { minLength: 1, maxLength: 3 }),
    batchBooking: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ version, name, batches, batchBooking }) => ({
    version,
    messageId: 'RUN-1',
    createdAt: '2020-04-01T07:00:00.123Z',
    initiator: { name, id: '0123456789', issuer: 'KBO-BCE' },
    batches: batches.map((payments, batch) => ({
      batchId: `B-${batch}`,
      executionDate: '2020-04-02',
      debtor: { name, iban: ownIban },
      batchBooking,
      payments: payments.map((payment, line) => ({ ...payment, paymentId: `P-${batch}-${line}` })),
    })),
  }));
