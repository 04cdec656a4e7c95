/** The payroll file, byte by byte, and the answers that come back to it. */
import { describe, expect, test } from 'vitest';
import { costOf, netOf } from '../../../workflows/payroll/answer.ts';
import { readPayrollAnswers } from '../../../workflows/payroll/read-answer.ts';
import { compareCost } from '../../../workflows/payroll/tolerance.ts';
import { writePayrollFile } from '../../../workflows/payroll/write-file.ts';
import { be1, workedLines } from './worked-lines.ts';

const header =
  'line_id,run_id,country,employer_no,employee_id,national_id,name,birth_date,contract_id,contract_type,start,end,class,' +
  'jc_or_idcc,month,dates,days,hours,q,s,cachets,object_no,pay_code,gross_cents,scheme,scheme_hours,indemnity_cents,' +
  'refund_cents,est_employer_cents,claim_ref,policy';

describe('the file out', () => {
  test('six people, as worked out by hand', () => {
    expect(writePayrollFile(workedLines).split('\n')).toEqual([
      header,
      'L-1,R-1,BE,0123456789,M-1,,Camille Exemple,,K-1,CDI,2020-04-01,2020-04-30,EMP,337,2020-04,,10.00,76.00,38.00,38.00,0,,W1,145455,BE_TU,91.20,0,0,36364,AB12CD34,corona-2020.1',
      'L-2,R-1,BE,0123456789,M-1,,Camille Exemple,,K-1,CDD,2020-03-07,2020-03-08,ART,304,2020-03,2020-03-07 2020-03-08,2.00,15.20,,,0,,W1,30000,NONE,0.00,0,0,13232,AB12CD34,corona-2020.1',
      'L-3,R-1,BE,0123456789,M-1,,Camille Exemple,,K-1,CDD,2020-06-15,2020-06-19,EMP,337,2020-06,,5.00,38.00,,,0,,W2,27120,BE_TU,38.00,0,0,0,AB12CD34,corona-2020.1',
      'L-4,R-1,FR,12345678901234,M-1,,Camille Exemple,,K-1,CDI,2020-04-01,2020-04-30,GEN,1285,2020-04,,0.00,151.67,,,0,,I1,0,FR_AP,151.67,161074,161074,0,AB12CD34,corona-2020.1',
      'L-5,R-1,FR,12345678901234,M-1,,Camille Exemple,,K-1,CDDU,2020-05-16,2020-05-17,ART10,1285,2020-05,2020-05-16 2020-05-17,2.00,0.00,,,2,A1234567890123,W1,40000,NONE,0.00,0,0,20585,AB12CD34,corona-2020.1',
      'L-6,R-1,FR,12345678901234,M-1,,Camille Exemple,,K-1,CDDU,2020-04-11,2020-04-11,TEC8,1285,2020-04,2020-04-11,1.00,10.00,,,0,,I1,0,FR_AP,7.00,9800,9800,0,AB12CD34,corona-2020.1',
      '',
    ]);
  });

  test('names with commas and quotes stay one cell, and none is a formula', () => {
    const names = ['Dupont, Zoé', 'Ann "Nan" Peeters', '=1+1', '@Zoé', 'Line\nBreak'];
    const rows = writePayrollFile(names.map((name) => ({ ...be1, name })));
    expect(rows).toContain(',"Dupont, Zoé",');
    expect(rows).toContain(',"Ann ""Nan"" Peeters",');
    expect(rows).toContain(",'=1+1,");
    expect(rows).toContain(",'@Zoé,");
    expect(rows).toContain(',"Line\nBreak",');
  });
});

/** The file as payroll sends it back: its own columns and the answer's. */
function answered(changes: Record<string, string>, extra: readonly string[] = []): string {
  const answer = {
    outcome: 'paid',
    reason: '',
    paid_on: '2020-05-04',
    gross_cents: '145455',
    employee_contributions_cents: '19011',
    withholding_tax_cents: '20000',
    net_cents: '106444',
    employer_contributions_cents: '39500',
    ...changes,
  };
  const [head = '', row = ''] = writePayrollFile([be1]).split('\n');
  return [`${head},${Object.keys(answer)}`, `${row},${Object.values(answer)}`, ...extra].join('\n');
}

describe('the answer', () => {
  test('paid, with the payslip’s figures', () => {
    const { answers, unread } = readPayrollAnswers(answered({ payslip_no: 'FP-7', holiday_cents: '100' }));
    expect(unread).toEqual([]);
    const [answer] = answers;
    expect(answer).toMatchObject({
      line: 2,
      lineId: 'L-1',
      runId: 'R-1',
      employeeId: 'M-1',
      outcome: 'paid',
    });
    if (answer?.outcome !== 'paid') throw new Error('expected to be paid');
    expect(answer.payslip).toMatchObject({ paidOn: '2020-05-04', netCents: 106_444, payslipNo: 'FP-7' });
    expect(netOf(answer.payslip)).toBe(106_444);
    // 1,454.55 + 395.00 + 1.00.
    expect(costOf(answer.payslip)).toBe(185_055);
  });

  test('refused, with a reason', () => {
    const { answers } = readPayrollAnswers(answered({ outcome: 'refused', reason: 'NISS manquant' }));
    expect(answers).toMatchObject([{ lineId: 'L-1', outcome: 'refused', reason: 'NISS manquant' }]);
  });

  test('a few columns, other separators and a mark at the start are enough', () => {
    const text = '\uFEFFline_id;outcome;reason\r\nL-9;refused;unknown account\r\n';
    expect(readPayrollAnswers(text).answers).toMatchObject([{ lineId: 'L-9', outcome: 'refused' }]);
  });

  test.each<[string, Record<string, string>, string, string]>([
    ['another outcome', { outcome: 'maybe' }, 'unknown-outcome', 'outcome'],
    ['refused without a reason', { outcome: 'refused' }, 'no-reason', 'reason'],
    ['no day of payment', { paid_on: '' }, 'wrong-date', 'paid_on'],
    ['a day that is none', { paid_on: '2020-02-30' }, 'wrong-date', 'paid_on'],
    ['euro instead of cents', { net_cents: '1064.44' }, 'wrong-amount', 'net_cents'],
    ['a negative amount', { withholding_tax_cents: '-1' }, 'wrong-amount', 'withholding_tax_cents'],
    ['no net', { net_cents: '' }, 'wrong-amount', 'net_cents'],
    ['a net that does not add up', { net_cents: '106443' }, 'net-differs', 'net_cents'],
  ])('%s is told with its line and column', (_name, change, problem, column) => {
    const { answers, unread } = readPayrollAnswers(answered(change));
    expect(answers).toEqual([]);
    expect(unread).toEqual([{ line: 2, problem, column }]);
  });

  test('one bad row keeps none of the others back', () => {
    const text = 'line_id,outcome,reason\nL-1,refused,x\n,refused,x\nL-2,"refused"x,y\nL-3,refused,z\n';
    const { answers, unread } = readPayrollAnswers(text);
    expect(answers.map(({ lineId }) => lineId)).toEqual(['L-1', 'L-3']);
    expect(unread.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'no-line-id'],
      [4, 'unreadable'],
    ]);
  });

  test('a file without the columns that tell anything', () => {
    expect(readPayrollAnswers('a,b\n1,2\n').missingColumns).toEqual(['line_id', 'outcome']);
    expect(readPayrollAnswers('').missingColumns).toEqual(['line_id', 'outcome']);
  });
});

describe('what it really cost', () => {
  const tolerance = { percent: 5, atLeastCents: 5_000 };
  test.each<[number, number, string, number | undefined]>([
    [100_000, 100_000, 'as-set-aside', undefined],
    [100_000, 99_999, 'less', 1],
    [100_000, 100_001, 'more', 1],
    [100_000, 105_000, 'more', 5_000],
    [100_000, 105_001, 'beyond', 5_001],
    // 5% of 2,000.00 is 100.00.
    [200_000, 210_000, 'more', 10_000],
    [200_000, 210_001, 'beyond', 10_001],
  ])('%i set aside, %i paid: %s', (setAside, cost, kind, differenceCents) => {
    const outcome = compareCost(setAside, cost, tolerance);
    expect(outcome.kind).toBe(kind);
    if ('differenceCents' in outcome) expect(outcome.differenceCents).toBe(differenceCents);
  });
});
