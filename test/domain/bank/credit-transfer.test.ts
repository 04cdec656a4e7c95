import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCreditTransferFile,
  CreditTransferRefused,
} from '../../../workflows/bank/build-credit-transfer-file.ts';
import {
  checkCreditTransferFile,
  type TransferProblemCode,
} from '../../../workflows/bank/check-credit-transfer-file.ts';
import {
  type CreditTransferFile,
  splitBatches,
  type TransferPayment,
} from '../../../workflows/bank/credit-transfer.ts';
import { toSepaName } from '../../../workflows/bank/sepa-text.ts';
import { find, findAll, textAt } from '../../../workflows/bank/xml-content.ts';
import { readXml } from '../../../workflows/bank/xml-reading.ts';
import { anyFile, givenFile, givenPayment, givenPayments } from './given-payments.ts';
import { needsSchemas, requireValid, schemasMissing } from './iso-schemas.ts';

/** What a reader of the file sees, apart from its own code: amounts, names and ids per transfer. */
function transfersIn(xml: string) {
  const initiation = find(readXml(xml), 'CstmrCdtTrfInitn');
  return findAll(initiation, 'PmtInf').flatMap((batch) =>
    findAll(batch, 'CdtTrfTxInf').map((transfer) => ({
      id: textAt(transfer, 'PmtId/EndToEndId'),
      amount: textAt(transfer, 'Amt/InstdAmt'),
      name: textAt(transfer, 'Cdtr/Nm'),
    })),
  );
}

describe('a pain.001 file', () => {
  it.skipIf(schemasMissing)(`is valid for its schema, whatever the names and texts${needsSchemas}`, () => {
    fc.assert(fc.property(anyFile, (file) => requireValid(buildCreditTransferFile(file))));
  });

  it('has sums that are right to the cent, in its header and in each batch', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const initiation = find(readXml(buildCreditTransferFile(file)), 'CstmrCdtTrfInitn');
        const check = (path: string, element: typeof initiation, payments: readonly TransferPayment[]) => {
          const cents = payments.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
          expect(textAt(element, `${path}CtrlSum`)?.replace('.', '')).toBe(cents.toString().padStart(3, '0'));
          expect(textAt(element, `${path}NbOfTxs`)).toBe(String(payments.length));
        };
        check(
          'GrpHdr/',
          initiation,
          file.batches.flatMap(({ payments }) => payments),
        );
        for (const [index, batch] of findAll(initiation, 'PmtInf').entries())
          check('', batch, file.batches[index]?.payments ?? []);
      }),
    );
  });

  it('names every payment once, in order, with its amount and a readable name', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const expected = file.batches.flatMap(({ payments }) =>
          payments.map(({ paymentId, amountCents, creditor }) => ({
            id: paymentId,
            amount: (amountCents / 100).toFixed(2),
            name: toSepaName(creditor.name),
          })),
        );
        expect(transfersIn(buildCreditTransferFile(file))).toEqual(expected);
      }),
    );
  });

  it('is byte-identical when made again', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(buildCreditTransferFile(structuredClone(file))).toBe(buildCreditTransferFile(file));
      }),
    );
  });

  it('carries each kind of reference as the scheme wants it', () => {
    const references = [
      givenPayment({ paymentId: 'A', remittance: { kind: 'belgian', reference: '012345678939' } }),
      givenPayment({ paymentId: 'B', remittance: { kind: 'rf', reference: 'RF18539007547034' } }),
      givenPayment({ paymentId: 'C', remittance: { kind: 'unstructured', text: 'Aide à la location' } }),
      givenPayment({ paymentId: 'D', remittance: { kind: 'unstructured', text: '\u0007' } }),
    ];
    const xml = buildCreditTransferFile(givenFile(references));
    const structured = (issuer: string, reference: string) =>
      `<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>${issuer}</Issr></Tp>` +
      `<Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf>`;
    expect(xml).toContain(structured('BBA', '012345678939'));
    expect(xml).toContain(structured('ISO', 'RF18539007547034'));
    expect(xml).toContain('<RmtInf><Ustrd>Aide a la location</Ustrd></RmtInf>');
    expect(xml.match(/<RmtInf>/g)).toHaveLength(3);
  });

  it('says NOTPROVIDED only where the schema wants an agent and none is known', () => {
    const xml = buildCreditTransferFile(givenFile());
    expect(xml).toContain('<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>');
    expect(xml).not.toContain('CdtrAgt');
    const debtor = { name: 'C', iban: 'BE68539007547034', bic: 'GKCCBEBB' };
    const batches = [{ batchId: 'B', executionDate: '2020-04-02', debtor, payments: [givenPayment()] }];
    expect(buildCreditTransferFile(givenFile([], { batches }))).toContain('<BICFI>GKCCBEBB</BICFI>');
    expect(buildCreditTransferFile(givenFile([], { batches, version: 'pain.001.001.03' }))).toContain(
      '<BIC>GKCCBEBB</BIC>',
    );
  });

  it('writes the service level, the charges and the execution date as each version wants', () => {
    const newer = buildCreditTransferFile(givenFile());
    const older = buildCreditTransferFile(givenFile([givenPayment()], { version: 'pain.001.001.03' }));
    for (const xml of [newer, older]) {
      expect(xml).toContain('<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>');
      expect(xml).toContain('<ChrgBr>SLEV</ChrgBr>');
      expect(xml).toContain('<InstrId>PAY-1</InstrId><EndToEndId>PAY-1</EndToEndId>');
    }
    expect(newer).toContain('<ReqdExctnDt><Dt>2020-04-02</Dt></ReqdExctnDt>');
    expect(older).toContain('<ReqdExctnDt>2020-04-02</ReqdExctnDt>');
  });

  it('is not written when a rule is broken', () => {
    const file = givenFile([givenPayment({ amountCents: 0 }), givenPayment({ paymentId: 'é' })]);
    const problems = checkCreditTransferFile(file);
    expect(problems).toHaveLength(2);
    try {
      buildCreditTransferFile(file);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CreditTransferRefused);
      expect((error as CreditTransferRefused).problems).toEqual(problems);
    }
  });
});

describe('the check of a payment run', () => {
  const line = (change: Partial<TransferPayment>) => givenFile([givenPayment(change)]);
  const creditor = (change: object) =>
    line({ creditor: { name: 'A', iban: 'FR1420041010050500013M02606', ...change } });
  const batch = (change: object) => {
    const [first] = givenFile().batches;
    return givenFile([], { batches: first ? [{ ...first, ...change }] : [] });
  };
  const payment = 'batches[0].payments[0]';

  const broken: readonly [CreditTransferFile, string, TransferProblemCode][] = [
    [givenFile([], { batches: [] }), 'batches', 'nothing-to-pay'],
    [givenFile([]), 'batches[0].payments', 'nothing-to-pay'],
    [givenFile([givenPayment()], { createdAt: '2020-04-01' }), 'createdAt', 'created-at-invalid'],
    [givenFile([givenPayment()], { createdAt: '2020-04-01T25:00:00Z' }), 'createdAt', 'created-at-invalid'],
    [givenFile([givenPayment()], { createdAt: '2020-02-30T07:00:00Z' }), 'createdAt', 'created-at-invalid'],
    [
      givenFile([givenPayment()], { createdAt: '2020-04-01T07:00:00+02:00' }),
      'createdAt',
      'created-at-invalid',
    ],
    [givenFile([givenPayment()], { messageId: 'x'.repeat(36) }), 'messageId', 'identifier-invalid'],
    [givenFile([givenPayment()], { initiator: { name: ' ' } }), 'initiator.name', 'name-missing'],
    [
      givenFile([givenPayment()], { initiator: { name: 'C', id: '/' } }),
      'initiator.id',
      'identifier-invalid',
    ],
    [batch({ batchId: '' }), 'batches[0].batchId', 'identifier-invalid'],
    [batch({ executionDate: '2020-04-31' }), 'batches[0].executionDate', 'execution-date-invalid'],
    [batch({ executionDate: '2020-04-10' }), 'batches[0].executionDate', 'execution-date-closed'],
    [batch({ executionDate: '2020-04-04' }), 'batches[0].executionDate', 'execution-date-closed'],
    [batch({ debtor: { name: 'C', iban: 'BE00' } }), 'batches[0].debtor.iban', 'iban-invalid'],
    [line({ amountCents: 0 }), `${payment}.amountCents`, 'amount-out-of-range'],
    [line({ amountCents: -1 }), `${payment}.amountCents`, 'amount-out-of-range'],
    [line({ amountCents: 1.5 }), `${payment}.amountCents`, 'amount-out-of-range'],
    [line({ amountCents: 100_000_000_000 }), `${payment}.amountCents`, 'amount-out-of-range'],
    [line({ amountCents: Number.NaN }), `${payment}.amountCents`, 'amount-out-of-range'],
    [line({ paymentId: 'a//b' }), `${payment}.paymentId`, 'identifier-invalid'],
    [creditor({ name: '' }), `${payment}.creditor.name`, 'name-missing'],
    [creditor({ iban: '' }), `${payment}.creditor.iban`, 'iban-missing'],
    [creditor({ iban: 'FR1420041010050500013M02607' }), `${payment}.creditor.iban`, 'iban-invalid'],
    [creditor({ iban: 'TR330006100519786457841326' }), `${payment}.creditor.iban`, 'iban-outside-sepa'],
    [creditor({ bic: 'NONSENSE!' }), `${payment}.creditor.bic`, 'bic-invalid'],
    [creditor({ country: 'be' }), `${payment}.creditor.country`, 'country-invalid'],
    [
      line({ remittance: { kind: 'belgian', reference: '012345678938' } }),
      `${payment}.remittance.reference`,
      'reference-invalid',
    ],
    [
      line({ remittance: { kind: 'rf', reference: 'RF19539007547034' } }),
      `${payment}.remittance.reference`,
      'reference-invalid',
    ],
  ];

  it.each(broken.map(([file, path, code]) => [path, code, file] as const))(
    'reports %s as %s',
    (path, code, file) => {
      expect(checkCreditTransferFile(file).map((problem) => [problem.path, problem.code])).toEqual([
        [path, code],
      ]);
    },
  );

  it('names the payment that a problem belongs to', () => {
    const problems = checkCreditTransferFile(
      givenFile([givenPayment(), givenPayment({ paymentId: 'B', amountCents: 0 })]),
    );
    expect(problems).toMatchObject([{ paymentId: 'B', code: 'amount-out-of-range' }]);
  });

  it('takes the highest and the lowest amount', () => {
    expect(checkCreditTransferFile(line({ amountCents: 1 }))).toEqual([]);
    expect(checkCreditTransferFile(line({ amountCents: 99_999_999_999 }))).toEqual([]);
  });

  it('refuses one id for two payments or two batches, in the whole file', () => {
    const [first] = givenFile().batches;
    const batches = first ? [first, { ...first }] : [];
    expect(checkCreditTransferFile(givenFile([], { batches })).map(({ path, code }) => [path, code])).toEqual(
      [
        ['batches[1].batchId', 'identifier-repeated'],
        ['batches[1].payments[0].paymentId', 'identifier-repeated'],
      ],
    );
  });

  it('refuses a sum that numbers cannot hold exactly', () => {
    const payments = Array.from({ length: 100_000 }, (_, index) =>
      givenPayment({ paymentId: `P${index}`, amountCents: 99_999_999_999 }),
    );
    expect(checkCreditTransferFile(givenFile(payments)).map(({ code }) => code)).toEqual([
      'sum-out-of-range',
    ]);
  });
});

describe('splitting batches', () => {
  it('keeps every payment once and in order, within the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 50 }), (count, limit) => {
        const parts = splitBatches(givenFile(givenPayments(count)).batches, { payments: limit });
        expect(parts.flatMap(({ payments }) => payments)).toEqual(givenPayments(count));
        expect(parts.every(({ payments }) => payments.length > 0 && payments.length <= limit)).toBe(true);
        expect(new Set(parts.map(({ batchId }) => batchId)).size).toBe(Math.ceil(count / limit));
      }),
    );
  });

  it('leaves a batch within the limit as it is, and numbers the parts of others', () => {
    const { batches } = givenFile(givenPayments(5));
    expect(splitBatches(batches, { payments: 5 })).toEqual(batches);
    expect(splitBatches(batches, { payments: 2 }).map(({ batchId }) => batchId)).toEqual([
      'BATCH-1-1',
      'BATCH-1-2',
      'BATCH-1-3',
    ]);
    expect(() => splitBatches(batches, { payments: 0 })).toThrow(RangeError);
  });
});
