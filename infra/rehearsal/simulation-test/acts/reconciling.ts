/** What finance does when the bank's files are not enough, and what banks write beside the plain cases. */
import { confirmOutcome, proposeOutcome } from '../../../../functions/payments/state-outcome.ts';
import { resolveUnmatched } from '../../../../functions/payments/unmatched/resolve.ts';
import { viewUnmatched } from '../../../../functions/payments/unmatched/suggest.ts';
import { decimalOfCents } from '../../../../workflows/bank/amount-text.ts';
import { dayOf, instantOf } from '../../../../workflows/calendar.ts';
import type { Random } from '../../demo/random.ts';
import { personOf, type World } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

const people = ['farid', 'fien', 'fanny', 'friedrich'] as const;

/** Two people of finance say what became of a payment; now and then the first says so and nobody confirms. */
const stateOutcome: Act = async (world, random) => {
  const { deps } = world.runtime;
  const payment = pickOf(
    random,
    world.books.records.followed.PAYMENT.values().filter(
      ({ state }) => state === 'in-run' || state === 'accepted',
    ),
  );
  if (!payment) return undefined;
  const [first, second] = random.shuffle([...people]);
  const outcome = random.chance(60) ? 'paid' : 'not-paid';
  const on = dayOf(deps.clock.now());
  const said = { outcome, on, reason: 'Vu avec la banque.' } as const;
  await proposeOutcome(deps, await personOf(world, first ?? ''), payment.paymentId, said);
  if (random.chance(20)) return `${first} says that ${payment.paymentId} is ${outcome}`;
  await confirmOutcome(deps, await personOf(world, second ?? ''), payment.paymentId);
  return `${first} and ${second} say that ${payment.paymentId} is ${outcome}`;
};

/** An entry of the list becomes what the program takes it for. */
const tie: Act = async (world, random) => {
  const entry = pickOf(
    random,
    world.books.records.followed.UNMATCHED.values().filter(({ state }) => state === 'open'),
  );
  if (!entry) return undefined;
  const actor = await personOf(world, random.pick(people));
  const { suggestions } = await viewUnmatched(world.runtime.deps, actor, entry.entryId);
  const suggestion = pickOf(random, suggestions);
  if (!suggestion) return undefined;
  const { kind, id } = suggestion;
  await resolveUnmatched(world.runtime.deps, actor, entry.entryId, {
    receiptId: kind === 'receipt' ? id : undefined,
    runId: kind === 'run' ? id : undefined,
    paymentId: kind === 'payment' ? id : undefined,
    notOurs: false,
    always: false,
    comment: undefined,
  });
  return `an entry of the bank is of ${kind} ${id}, because of ${suggestion.reason}`;
};

/** A payment comes back less charges, which the bank tells or not. */
const comeBackShort: Act = async (world, random) => {
  const payment = pickOf(
    random,
    world.books.records.followed.PAYMENT.values().filter(({ state }) => state === 'settled'),
  );
  const account = world.runtime.deps.plan.debtorAccounts.find((one) => one.accountId === payment?.accountId);
  if (!payment || !account) return undefined;
  const charges = random.integer(1, 500);
  const told = random.chance(60)
    ? `<Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">${decimalOfCents(charges)}</TtlChrgsAndTaxAmt></Chrgs>`
    : '';
  const net = Math.max(1, payment.amountCents - charges);
  const day = dayOf(world.runtime.deps.clock.now());
  const named = random.chance(80) ? `<Refs><EndToEndId>${payment.paymentId}</EndToEndId></Refs>` : '';
  const party = `<RltdPties><DbtrAcct><Id><IBAN>${payment.iban}</IBAN></Id></DbtrAcct></RltdPties>`;
  const xml = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>B${random.digits(8)}</MsgId><CreDtTm>${day}T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${account.iban}</IBAN></Id></Acct><Ntry><Amt Ccy="EUR">${decimalOfCents(net)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><AcctSvcrRef>BACK-${payment.paymentId.slice(0, 12)}</AcctSvcrRef><BkTxCd/>${told}<NtryDtls><TxDtls>${named}${party}<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
  world.letters.push({ xml, times: 0 });
  return `${payment.paymentId} comes back less ${charges} cents${told === '' ? ', which the bank does not say' : ''}`;
};

/** The bank compares names, before or after a run is released. */
const checkPayees: Act = async (world, random) => {
  const payments = [...world.books.records.followed.PAYMENT.values()].filter(
    ({ state }) => state === 'in-run',
  );
  const some = random.shuffle(payments).slice(0, random.integer(1, 4));
  const runId = some[0]?.runId;
  if (runId === undefined) return undefined;
  world.letters.push({
    xml: payeeReport(
      world,
      random,
      some.map(({ paymentId }) => paymentId),
    ),
    times: 0,
  });
  return `the bank compares the names of ${some.length} payments`;
};

function payeeReport({ runtime }: World, random: Random, paymentIds: readonly string[]): string {
  const lines = paymentIds.map((id) => {
    const status = random.weighted([
      ['RCVC', 50],
      ['RVMC', 20],
      ['RVNM', 20],
      ['RVNA', 10],
    ]);
    return `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts>`;
  });
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>V${random.digits(8)}</MsgId><CreDtTm>${instantOf(runtime.deps.clock.now())}</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>VOP</OrgnlMsgId><GrpSts>RVCM</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>VOP</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

export const reconcilingActs: readonly NamedAct[] = [
  { name: 'state-outcome', weight: 2, act: stateOutcome },
  { name: 'tie', weight: 4, act: tie },
  { name: 'come-back-short', weight: 2, act: comeBackShort },
  { name: 'check-payees', weight: 2, act: checkPayees },
];
