import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankPlan, PlannedAnswer } from '../../../infra/rehearsal/bank/plan.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { advices } from '../../../workflows/bank/advices.ts';
import { buildCreditTransferFile } from '../../../workflows/bank/build-credit-transfer-file.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import { anyFile, givenFile, givenPayments, ownIban } from './given-payments.ts';
import { needsSchemas, requireValid, schemasMissing } from './iso-schemas.ts';

const anyAnswer: fc.Arbitrary<PlannedAnswer> = fc.constantFrom<PlannedAnswer>(
  'accepted',
  'pending',
  'missing',
  { rejected: 'AC04' },
  { returned: 'MD07' },
);

const incoming = [
  {
    accountIban: ownIban,
    amountCents: 1,
    payer: { name: 'A & B <co>', iban: 'NL91ABNA0417164300' },
    reference: 'RF18539007547034',
    bankReference: 'IN-1',
  },
];

const anyPlan: fc.Arbitrary<BankPlan> = fc
  .record({
    answers: fc.dictionary(fc.constantFrom('P-0-0', 'P-0-1', 'P-1-0'), anyAnswer),
    otherwise: anyAnswer,
    wholeMessage: fc.boolean(),
    batchBooking: fc.option(fc.constantFrom('detailed' as const, 'silent' as const), { nil: undefined }),
    incoming: fc.constantFrom([], incoming),
    notificationVersion: fc.constantFrom('camt.054.001.02', 'camt.054.001.04', 'camt.054.001.12'),
  })
  .map(({ batchBooking, ...plan }) => (batchBooking === undefined ? plan : { ...plan, batchBooking }));

describe('the simulated bank', () => {
  it.skipIf(schemasMissing)(
    `sends files that are valid for their schemas, whatever the plan${needsSchemas}`,
    () => {
      fc.assert(
        fc.property(anyFile, anyPlan, (file, plan) => {
          const answers = Object.values(bankAnswers(buildCreditTransferFile(file), plan));
          for (const answer of answers.filter((one) => one.startsWith('<'))) requireValid(answer);
        }),
      );
    },
  );

  it.skipIf(schemasMissing)(
    `writes the older versions as the newest, but for names of versions${needsSchemas}`,
    () => {
      const sent = buildCreditTransferFile(givenFile(givenPayments(4)));
      const plan = {
        answers: { 'PAY-1': { rejected: 'AC04' }, 'PAY-2': { returned: 'AC01' } },
        incoming,
      } as const;
      const newest = bankAnswers(sent, plan);
      const older = bankAnswers(sent, {
        ...plan,
        statusVersion: 'pain.002.001.03',
        statementVersion: 'camt.053.001.08',
        notificationVersion: 'camt.054.001.08',
      });
      expect(older.statusReport.replace('.001.03"', '.001.14"')).toBe(newest.statusReport);
      expect(older.statement.replace('.001.08"', '.001.12"')).toBe(newest.statement);
      expect(older.notification.replace('.001.08"', '.001.12"')).toBe(newest.notification);
    },
  );

  it('sends files that can be read, and never the same booking under two keys', () => {
    fc.assert(
      fc.property(anyFile, anyPlan, (file, plan) => {
        const { statement, notification, coda } = bankAnswers(buildCreditTransferFile(file), plan);
        expect(() => parseBankFile(coda)).not.toThrow();
        const keys = (xml: string) => advices(parseBankFile(xml)).map(({ key }) => key);
        expect(keys(statement)).toEqual(keys(notification));
        expect(new Set(keys(statement)).size).toBe(keys(statement).length);
      }),
    );
  });

  it('answers the same to the same', () => {
    const sent = buildCreditTransferFile(givenFile(givenPayments(3)));
    expect(bankAnswers(sent)).toEqual(bankAnswers(sent));
  });

  it('books a batch once, with its payments or without', () => {
    const sent = buildCreditTransferFile(givenFile(givenPayments(3)));
    const scopes = (batchBooking: 'detailed' | 'silent') =>
      advices(parseBankFile(bankAnswers(sent, { batchBooking }).statement)).map(({ scope, amountCents }) => [
        scope,
        amountCents,
      ]);
    expect(scopes('detailed')).toEqual([
      ['line', 10_000],
      ['line', 10_001],
      ['line', 10_002],
    ]);
    expect(scopes('silent')).toEqual([['batch', 30_003]]);
  });

  it('returns on the day that the plan names, or two TARGET days later', () => {
    const sent = buildCreditTransferFile(givenFile());
    const returnedOn = (plan: BankPlan) =>
      advices(parseBankFile(bankAnswers(sent, plan).returnStatement ?? ''))[0]?.on;
    expect(returnedOn({ otherwise: { returned: 'AC04' } })).toBe('2020-04-06');
    expect(returnedOn({ otherwise: { returned: 'AC04' }, returnedOn: '2020-05-05' })).toBe('2020-05-05');
    expect(bankAnswers(sent)).not.toHaveProperty('returnStatement');
  });

  it('takes nothing but payment files', () => {
    expect(() => bankAnswers('<Document/>')).toThrow(TypeError);
    expect(() => bankAnswers('')).toThrow();
  });
});
