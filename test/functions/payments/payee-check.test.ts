/** Verification of payee: shown with each payment; an account of another name holds its payment until a person says so. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type PaymentRun, putRun } from '../../../functions/claims/payment-store.ts';
import { importBankFile } from '../../../functions/payments/bank-file.ts';
import { unholdPayment } from '../../../functions/payments/hold-payment.ts';
import { viewRun } from '../../../functions/payments/view-run.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import {
  type Bank,
  booksOf,
  farid,
  openBank,
  paymentOf,
  type ReleasedRun,
  releasedRun,
} from './released-run.ts';

let bank: Bank;
let run: ReleasedRun;

beforeEach(async () => {
  bank = await openBank();
  run = await releasedRun(bank, 2);
});

const runId = () => /<MsgId>([^<]+)/.exec(run.file)?.[1] ?? '';
const [one, two] = [() => run.paymentIds[0] ?? '', () => run.paymentIds[1] ?? ''];

/** @param group of the whole file @param lines [EndToEndId, status, the name that the bank has] */
function report(group: string, ...lines: readonly (readonly [string, string, string?])[]): string {
  const texts = lines.map(
    ([id, status, name]) =>
      `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${name === undefined ? '' : `<StsRsnInf><AddtlInf>${name}</AddtlInf></StsRsnInf>`}</TxInfAndSts>`,
  );
  const batch =
    texts.length === 0
      ? ''
      : `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${runId()}</OrgnlPmtInfId>${texts.join('')}</OrgnlPmtInfAndSts>`;
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.14"><CstmrPmtStsRpt><GrpHdr><MsgId>V</MsgId><CreDtTm>2020-04-01T07:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${runId()}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>${group}</GrpSts></OrgnlGrpInfAndSts>${batch}</CstmrPmtStsRpt></Document>`;
}

async function unrelease(): Promise<void> {
  const item = await bank.deps.store.get<PaymentRun>(keys.paymentRun(runId()));
  if (!item) throw new Error('there is no run');
  await bank.deps.store.transact([putRun({ ...item.data, state: 'prepared' }, { version: item.version })]);
}

const checks = async () =>
  (await viewRun(bank.deps, farid, runId())).payments.map(({ payeeCheck }) => payeeCheck?.result);

describe('a report on a released run', () => {
  it('is shown per payment, changes nothing else, and lists what differs', async () => {
    const file = report('RVCM', [one(), 'RCVC'], [two(), 'RVMC', 'Farid B.']);
    expect(await bank.importFile(file)).toMatchObject({
      settled: 0,
      returned: 0,
      unmatchedEntries: [{ why: 'name-differs' }],
    });
    expect(await checks()).toEqual(['match', 'close-match']);
    expect((await paymentOf(bank, two())).payeeCheck).toMatchObject({ name: 'Farid B.' });
    expect((await paymentOf(bank, one())).state).toBe('in-run');
  });

  it('of the whole file is one of every payment, when nothing differs', async () => {
    expect(await bank.importFile(report('RCVC'))).toMatchObject({ matched: 2, unmatched: 0 });
    expect(await checks()).toEqual(['match', 'match']);
  });

  it('says nothing of a payment that it does not list, when others differ', async () => {
    await bank.importFile(report('RVMC', [two(), 'RVNM', 'RVNM Der Name stimmt nicht']));
    expect(await checks()).toEqual([undefined, 'no-match']);
    expect((await paymentOf(bank, two())).payeeCheck?.name).toBeUndefined();
  });

  it.each(['RVCM', 'RVNM'])('that says %s of the file, and not of what, is for a person', async (group) => {
    expect(await bank.importFile(report(group))).toMatchObject({
      unmatchedEntries: [{ why: 'lines-missing' }],
    });
    expect(await checks()).toEqual([undefined, undefined]);
  });

  it('has the payment that takes its place held, when the bank refuses it', async () => {
    await bank.importFile(report('RVCM', [one(), 'RVNM'], [two(), 'RCVC']));
    const refused = { answers: { [one()]: { rejected: 'FF01' } } } as const;
    await bank.importFile(bankAnswers(run.file, refused).statusReport);
    const { items } = await bank.deps.store.query<{ paymentId: string }>({
      pk: `PAYMENTS#held#${(await paymentOf(bank, one())).accountId}`,
      index: true,
      limit: 5,
    });
    expect(items.map(({ data }) => data)).toMatchObject([
      { state: 'held', hold: { by: 'system', reason: 'payee-no-match' } },
    ]);
  });
});

describe('a report on a run that nobody has released', () => {
  it('takes the payment to another name out of it, once; a person may let it go', async () => {
    await unrelease();
    const file = report('RVCM', [one(), 'RVNM', 'Somebody Else'], [two(), 'RVNA']);
    await bank.importFile(file);
    expect(await paymentOf(bank, one())).toMatchObject({
      state: 'held',
      hold: { by: 'system', reason: 'payee-no-match' },
      payeeCheck: { result: 'no-match', name: 'Somebody Else' },
    });
    const view = await viewRun(bank.deps, farid, runId());
    expect(view).toMatchObject({ count: 1, takenOut: [{ paymentId: one(), reason: 'payee-no-match' }] });
    expect(view.payments).toMatchObject([{ paymentId: two(), payeeCheck: { result: 'not-possible' } }]);
    expect((await paymentOf(bank, one())).runId).toBeUndefined();
    await unholdPayment(bank.deps, { ...farid, personId: 'fien' }, one(), 'Rappelée par téléphone');
    await importBankFile(bank.deps, farid, `${file}\n`);
    expect((await paymentOf(bank, one())).state).toBe('ready');
    expect(await booksOf(bank, run.claimId)).toMatchObject({
      problems: 0,
      paidCents: 0,
      reservedCents: 20_003,
    });
  });
});

it('warns of a file whose day is past, until the bank has answered', async () => {
  expect((await viewRun(bank.deps, farid, runId())).executionDatePassed).toBeUndefined();
  bank.pass(1);
  expect((await viewRun(bank.deps, farid, runId())).executionDatePassed).toBe(true);
  await bank.importFile(bankAnswers(run.file).statusReport);
  expect((await viewRun(bank.deps, farid, runId())).executionDatePassed).toBeUndefined();
});
