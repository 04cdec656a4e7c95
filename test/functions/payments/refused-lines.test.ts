/** What a bank refuses line by line is put on the member only when it is the account: else finance has it again. */
import { beforeEach, expect, it } from 'vitest';
import {
  type Bank,
  booksOf,
  claimOf,
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

const name = () => /<MsgId>([^<]+)/.exec(run.file)?.[1] ?? '';
const reason = (code: string, place = 'Cd') =>
  `<StsRsnInf><Rsn><${place}>${code}</${place}></Rsn></StsRsnInf>`;
const line = (id: string, inside: string) =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${inside}</TxInfAndSts>`;

/** @param lines said of each payment @param group and @param batch said of the whole */
const report = (lines: string, group = '', batch = '') =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.09"><CstmrPmtStsRpt><GrpHdr><MsgId>P</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${name()}</OrgnlMsgId>${group}</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${name()}</OrgnlPmtInfId>${batch}${run.paymentIds.map((id) => line(id, lines)).join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;

const refused = '<TxSts>RJCT</TxSts>';

async function replacements() {
  const { payments, questions } = await claimOf(bank, run.claimId);
  const others = payments.filter(({ paymentId }) => !run.paymentIds.includes(paymentId));
  const found = await Promise.all(others.map(({ paymentId }) => paymentOf(bank, paymentId)));
  return { asked: questions.length, states: found.map(({ state, hold }) => hold?.reason ?? state) };
}

it.each([
  ['for a signature', () => report(refused + reason('DS02'))],
  ['for the charges asked', () => report(refused + reason('CH11'))],
  ['as the whole file, without saying it again', () => report('', `<GrpSts>RJCT</GrpSts>${reason('FF01')}`)],
  ['as their batch', () => report(refused, '', `<PmtInfSts>RJCT</PmtInfSts>${reason('AM04')}`)],
])('%s: it is in the next run, and nobody is asked', async (_why, file) => {
  expect(await bank.importFile(file())).toMatchObject({ returned: 2, putBack: 2, unmatched: 0 });
  expect(await replacements()).toEqual({ asked: 0, states: ['ready', 'ready'] });
  expect(await booksOf(bank, run.claimId)).toMatchObject({
    problems: 0,
    paidCents: 0,
    reservedCents: 20_003,
  });
});

it.each([
  ['cancelled', () => report('<TxSts>CANC</TxSts>')],
  ['without a reason', () => report(refused)],
  ['in words alone', () => report(refused + reason('NARR'))],
])('%s: a person looks before it leaves again', async (_why, file) => {
  expect(await bank.importFile(file())).toMatchObject({ returned: 2, putBack: 2 });
  expect(await replacements()).toEqual({ asked: 0, states: ['bank-unclear', 'bank-unclear'] });
});

it('for the account, in the bank’s own field: the member is asked', async () => {
  await bank.importFile(report(refused + reason('AC04', 'Prtry')));
  expect(await replacements()).toEqual({ asked: 2, states: [] });
  expect((await paymentOf(bank, run.paymentIds[0] ?? '')).reasonCode).toBe('AC04');
});
