/** A month of payments through banks that each answer in the worst of their ways; what is left of it, counted. */
import type { PaymentRun } from '../../../functions/claims/payment-store.ts';
import { tellSilence } from '../../../functions/payments/tell-silence.ts';
import { findUnmatched } from '../../../functions/payments/unmatched/store.ts';
import { paymentSuggestions } from '../../../functions/payments/unmatched/suggest.ts';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { decimalOfCents } from '../../../workflows/bank/amount-text.ts';
import {
  type Bank,
  booksOf,
  debtorAccount,
  farid,
  openBank,
  paymentOf,
  type ReleasedRun,
  releasedRun,
} from './released-run.ts';

interface Entry {
  readonly cents: number;
  readonly side?: 'CRDT' | 'DBIT';
  readonly on?: string;
  readonly details?: string;
  readonly rest?: string;
}

const entry = ({ cents, side = 'DBIT', on = '2020-04-02', details = '', rest = '' }: Entry) =>
  `<Ntry><Amt Ccy="EUR">${decimalOfCents(cents)}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><BkTxCd/>${rest}${details}</Ntry>`;

const statement = (...entries: readonly string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

const named = (id: string, rest = '') =>
  `<NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs>${rest}</TxDtls></NtryDtls>`;

const centsOf = (at: number) => 10_001 + at;
const sumOf = ({ paymentIds }: ReleasedRun) => paymentIds.reduce((sum, _, at) => sum + centsOf(at), 0);
const group = (file: string, status: string, reason: string) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr><MsgId>X</MsgId><CreDtTm>2020-04-01T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${/<MsgId>([^<]+)/.exec(file)?.[1]}</OrgnlMsgId><GrpSts>${status}</GrpSts><StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>`;

/** What each bank sends about a run, in order. */
const banks: readonly ((run: ReleasedRun) => readonly string[])[] = [
  (run) => [statement(entry({ cents: sumOf(run) }))],
  ({ file }) => [bankAnswers(file, { batchBooking: 'silent' }).notification, bankAnswers(file).coda],
  ({ file }) => [bankAnswers(file, { batchBooking: 'detailed' }).coda, bankAnswers(file).statement],
  ({ paymentIds }) => [
    statement(
      ...paymentIds.map((id, at) =>
        entry({ cents: centsOf(at), rest: `<AddtlNtryInf>VIR ${id.toUpperCase()}</AddtlNtryInf>` }),
      ),
    ),
  ],
  ({ file }) => [group(file, 'RJCT', 'DT01')],
  ({ file, paymentIds }) => {
    const answers = Object.fromEntries(
      paymentIds.map((id, at) => [id, at % 5 === 0 ? { rejected: 'AC01' } : 'accepted'] as const),
    );
    const said = bankAnswers(file, { answers, batchBooking: 'silent' });
    return [said.statement, said.statusReport, said.coda];
  },
  ({ file, paymentIds }) => [
    bankAnswers(file).notification,
    statement(
      ...paymentIds.slice(0, 3).map((id, at) =>
        entry({
          ...{ cents: centsOf(at) - 250, side: 'CRDT', on: '2020-04-06', details: named(id) },
          ...(at !== 2 && { rest: '<Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">2.50</TtlChrgsAndTaxAmt></Chrgs>' }),
        }),
      ),
    ),
  ],
  ({ file }) => {
    const said = bankAnswers(file, { otherwise: { returned: 'AC04' } });
    return [said.returnCoda ?? '', said.statement, said.returnStatement ?? '', said.returnNotification ?? ''];
  },
  () => [],
  ({ file }) => [
    group(file, 'RVCM', 'AC01'),
    bankAnswers(file).statusReport,
    statement(entry({ cents: 700, side: 'CRDT' }), entry({ cents: 1_234 })),
    bankAnswers(file).coda,
    bankAnswers(file).notification,
  ],
];

export interface Month {
  readonly payments: number;
  readonly files: number;
  readonly states: Readonly<Record<string, number>>;
  /** Payments without an end of which nobody was told. */
  readonly unasked: number;
  /** Open entries of the list; of them, with a suggestion. */
  readonly listed: number;
  readonly suggested: number;
  readonly problems: number;
  readonly paidCents: number;
}

export async function liveMonth(payments: number): Promise<Month> {
  const bank = await openBank();
  const runs: ReleasedRun[] = [];
  let [made, files] = [0, 0];
  for (let at = 0; made < payments; at += 1) {
    const run = await releasedRun(bank, Math.min(20 + (at % 21), payments - made));
    runs.push(run);
    made += run.paymentIds.length;
    for (const file of banks[at % banks.length]?.(run) ?? []) {
      files += 1;
      await bank.importFile(`${file}\n`);
    }
  }
  bank.pass(14);
  await tellSilence(bank.deps);
  return { payments, files, ...(await countUp(bank, runs)) };
}

async function countUp(bank: Bank, runs: readonly ReleasedRun[]) {
  const states: Record<string, number> = {};
  let [unasked, problems, paidCents] = [0, 0, 0];
  for (const run of runs) {
    const books = await booksOf(bank, run.claimId);
    problems += books.problems;
    paidCents += books.paidCents;
    for (const id of run.paymentIds) {
      const { state, runId = '' } = await paymentOf(bank, id);
      states[state] = (states[state] ?? 0) + 1;
      const known = await bank.deps.store.get<PaymentRun>(keys.paymentRun(runId));
      const isOpen = state === 'in-run' || state === 'accepted';
      if (isOpen && known?.data.silenceToldAt === undefined) unasked += 1;
    }
  }
  const { items } = await unmatchedViews(bank.deps, farid, { limit: 1000 });
  const advices = await Promise.all(
    items.map(async ({ id }) => (await findUnmatched(bank.deps, id))?.data.advice),
  );
  const suggestions = await paymentSuggestions(
    bank.deps,
    advices.filter((one) => one !== undefined),
  );
  const suggested = suggestions.filter((some) => some.length > 0).length;
  return { states, unasked, listed: items.length, suggested, problems, paidCents };
}
