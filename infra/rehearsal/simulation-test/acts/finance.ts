/** Finance and the bank: runs, releases by two, files with every kind of line, handed in late, twice, in any order. */
import { importBankFile } from '../../../../functions/payments/bank-file.ts';
import { createPaymentRun } from '../../../../functions/payments/payment-run.ts';
import { importPayrollFile } from '../../../../functions/payments/payroll/import-file.ts';
import { releasePaymentRun } from '../../../../functions/payments/release-run.ts';
import { resolveUnmatched } from '../../../../functions/payments/unmatched/resolve.ts';
import { paymentRunFile } from '../../../../functions/payments/view-run.ts';
import type { PlannedAnswer } from '../../bank/plan.ts';
import { bankAnswers } from '../../bank-simulator.ts';
import type { Random } from '../../demo/random.ts';
import { type PlannedPay, payrollAnswers } from '../../payroll-simulator.ts';
import { must } from '../violation.ts';
import { personOf, type World } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

const people = ['farid', 'fien', 'fanny', 'friedrich'] as const;

const makeRun: Act = async (world, random) => {
  const actor = await personOf(world, random.pick(people));
  const channel = random.chance(40) ? 'payroll' : 'sepa';
  const run = await createPaymentRun(world.runtime.deps, actor, { channel });
  return `${actor.personId} makes run ${run.id} of ${run.count} payments`;
};

const release: Act = async (world, random) => {
  const runs = world.books.records.followed.RUN.values().filter(({ state }) => state !== 'released');
  const run = pickOf(random, runs);
  if (!run) return undefined;
  const signers = random.chance(15) ? [...people].slice(0, 2) : [random.pick(people)];
  const actors = await Promise.all(signers.map((one) => personOf(world, one)));
  const outcomes = await Promise.allSettled(
    actors.map((one) => releasePaymentRun(world.runtime.deps, one, run.runId)),
  );
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return `${signers.join(' and ')} release run ${run.runId}`;
};

/** Sends the file of a released run to the bank, which will answer. Made again, it must be the same. */
export async function sendFile(world: World, random: Random, runId: string): Promise<string> {
  const file = await paymentRunFile(world.runtime.deps, await personOf(world, 'farid'), runId);
  const before = world.files.get(runId);
  must(before === undefined || before === file, () => `the file of run ${runId} is another when made again`);
  if (before !== undefined) return file;
  world.files.set(runId, file);
  const isPayroll = file.startsWith('line_id,');
  const ids = isPayroll
    ? [...file.matchAll(/^([0-9a-f]{32}),/gm)].map(([, id = '']) => id)
    : [...file.matchAll(/<EndToEndId>(\w+)<\/EndToEndId>/g)].map(([, id = '']) => id);
  for (const id of ids) {
    const sent = world.sentIn.get(id);
    must(sent === undefined, () => `payment ${id} is in the files of runs ${sent} and ${runId}`);
    world.sentIn.set(id, runId);
  }
  if (isPayroll) {
    world.letters.push({ xml: payrollAnswerOf(random, file, ids), times: 0 });
    return file;
  }
  const answers = Object.fromEntries(ids.map((id) => [id, plannedAnswer(random)]));
  const wholeMessage = random.chance(20);
  const batchBooking = random.weighted([
    [{}, 70],
    [{ batchBooking: 'detailed' as const }, 15],
    [{ batchBooking: 'silent' as const }, 15],
  ]);
  const said = bankAnswers(file, { answers, wholeMessage, ...batchBooking });
  const letters = Object.values(said) as string[];
  world.letters.push(...random.shuffle(letters).map((xml) => ({ xml, times: 0 })));
  if (random.chance(25)) {
    // Whatever was missing or pending is settled a day later, by a statement of its own.
    const late = bankAnswers(file, { otherwise: random.chance(70) ? 'accepted' : { returned: 'AC04' } });
    // A CODA numbers each booking once: these files tell some of them again.
    const told = (Object.values(late) as string[]).filter((xml) => xml.startsWith('<'));
    world.letters.push(...told.map((xml) => ({ xml, times: 0 })));
  }
  return file;
}

/** Paid as expected, for less or a little more, or refused for the member or for staff. */
function payrollAnswerOf(random: Random, file: string, ids: readonly string[]): string {
  const answers = Object.fromEntries(
    ids.map((id) => [
      id,
      random.weighted<PlannedPay>([
        ['paid', 70],
        [{ moreCents: -random.integer(1, 2_000) }, 10],
        [{ moreCents: random.integer(1, 4_000) }, 8],
        [{ refused: 'le compte est clos' }, 8],
        [{ refused: 'Dimona manquante' }, 4],
      ]),
    ]),
  );
  return payrollAnswers(file, { answers });
}

function plannedAnswer(random: Random): PlannedAnswer {
  return random.weighted<PlannedAnswer>([
    ['accepted', 74],
    [{ rejected: 'AC01' }, 8],
    [{ returned: 'AC04' }, 8],
    ['pending', 5],
    ['missing', 5],
  ]);
}

const handIn: Act = async (world, random) => {
  const letter = pickOf(random, world.letters);
  if (!letter) return undefined;
  const wrong = random.chance(3);
  const xml = wrong
    ? letter.xml.replace(/(\d)(<\/Amt>|<\/InstdAmt>)/, (_, digit, end) => `${(Number(digit) + 1) % 10}${end}`)
    : letter.xml;
  const actor = await personOf(world, random.pick(people));
  const twice = random.chance(8);
  const results = await Promise.allSettled(
    (twice ? [xml, xml] : [xml]).map((one) =>
      one.startsWith('line_id,')
        ? importPayrollFile(world.runtime.deps, actor, new TextEncoder().encode(one), 'en')
        : importBankFile(world.runtime.deps, actor, one),
    ),
  );
  const failed = results.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  if (!wrong) letter.times += 1;
  // Most are handed in once, some again later.
  if (!wrong && !random.chance(15)) world.letters.splice(world.letters.indexOf(letter), 1);
  return `${actor.personId} hands in a file of the bank${wrong ? ', with a wrong amount' : ''}${twice ? ', twice at once' : ''}`;
};

/** Money from outside under a reference of ours: all, a part, too much, or the wrong account's. */
const payIn: Act = async (world, random) => {
  const receipts = world.books.records.followed.RECEIPT.values();
  const receipt = pickOf(random, receipts);
  const account = world.runtime.deps.plan.debtorAccounts[0];
  const file = [...world.files.values()].find((one) => !one.startsWith('line_id,'));
  if (!receipt || !account || file === undefined) return undefined;
  const open = Math.max(1, receipt.expectedCents - receipt.receivedCents);
  const amountCents = random.weighted([
    [open, 50],
    [Math.max(1, Math.floor(open / random.integer(2, 5))), 40],
    [open + random.integer(1, 10_000), 10],
  ]);
  const number = world.letters.length + world.counts.size;
  const incoming = [
    {
      accountIban: account.iban,
      amountCents,
      payer: { name: 'Maison de la culture', iban: 'BE68539007547034' },
      reference: random.chance(95) ? receipt.reference : undefined,
      bankReference: `IN${random.digits(10)}${number}`,
    },
  ].map(({ reference, ...rest }) => (reference === undefined ? rest : { ...rest, reference }));
  const codaNumber = 400 + (number % 599);
  const { statement, notification, coda } = bankAnswers(file, { otherwise: 'missing', incoming, codaNumber });
  world.letters.push(...[statement, notification, coda].map((xml) => ({ xml, times: 0 })));
  return `${amountCents} cents come in for ${receipt.receiptId}`;
};

const resolve: Act = async (world, random) => {
  const { UNMATCHED, RECEIPT } = world.books.records.followed;
  const entry = pickOf(
    random,
    UNMATCHED.values().filter(({ state }) => state === 'open'),
  );
  if (!entry) return undefined;
  const receipt = random.chance(40) ? pickOf(random, RECEIPT.values()) : undefined;
  const input = {
    receiptId: receipt?.receiptId,
    runId: undefined,
    paymentId: undefined,
    always: false,
    notOurs: receipt === undefined,
    comment: 'Vu avec la banque.',
  };
  await resolveUnmatched(
    world.runtime.deps,
    await personOf(world, random.pick(people)),
    entry.entryId,
    input,
  );
  return `an entry of the bank is ${receipt ? `for ${receipt.receiptId}` : 'not ours'}`;
};

export const financeActs: readonly NamedAct[] = [
  { name: 'make-run', weight: 5, act: makeRun },
  { name: 'release', weight: 8, act: release },
  { name: 'hand-in', weight: 16, act: handIn },
  { name: 'pay-in', weight: 4, act: payIn },
  { name: 'resolve', weight: 3, act: resolve },
];
