/** Money that matches nothing: listed once, with suggestions, until a person of finance has said what it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BankFileResult } from '../../functions/payments/bank-file-result.ts';
import type { EntryView } from '../../functions/payments/unmatched/suggest.ts';
import type { UnmatchedView } from '../../functions/payments/unmatched/view.ts';
import type { CaseView } from '../../functions/recovery/view-cases.ts';
import type { ProblemBody } from './caller.ts';
import { answerLink, incomingFile, lastClientLink, payIn } from './client-links.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let caseId: string;
let reference: string;
let receiptId: string;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const email = 'zaal@clients.example';
  await cooperative.import('clients', [
    { client_id: 'cli-zaal', name: 'Théâtre du Parc SRL', email, country: 'BE', language: 'fr' },
  ]);
  await cooperative.file('adele', 'client-commitment', {
    memberId: 'karla',
    activityId: 'act-stage',
    clientId: 'cli-zaal',
    amountCents: 80_000,
  });
  const link = await lastClientLink(cooperative, email);
  const { body } = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '80000' });
  reference = body.payment?.reference ?? '';
  caseId = link.caseId;
  receiptId = (await viewCase()).receiptId ?? '';
});

afterAll(() => cooperative.environment.close());

async function viewCase(): Promise<CaseView> {
  return (await cooperative.as('farid').get<CaseView>(`/api/recovery-cases/${caseId}`)).body;
}

async function open(state = 'open'): Promise<UnmatchedView[]> {
  return (await cooperative.as('farid').get<{ items: UnmatchedView[] }>(`/api/unmatched?state=${state}`)).body
    .items;
}

const resolve = (id: string, body: object, person = 'farid') =>
  cooperative.as(person).post<UnmatchedView & ProblemBody>(`/api/unmatched/${id}/resolve`, body);

const detail = async (id: string) =>
  (await cooperative.as('farid').get<EntryView>(`/api/unmatched/${id}`)).body;

/** The entry that the money became. */
async function unmatched(bankReference: string, money: object): Promise<UnmatchedView> {
  await payIn(cooperative, { amountCents: 1, bankReference, ...money });
  const [found] = await open();
  if (!found) throw new Error('the entry is not in the list');
  return found;
}

describe('an entry without a receipt', () => {
  it('is listed once, however many files tell of it, and gone once resolved', async () => {
    const money = {
      amountCents: 12_345,
      bankReference: 'U-1',
      payer: { name: 'Inconnue', iban: 'NL91ABNA0417164300' },
    };
    const first = await payIn(cooperative, money);
    expect((first.body as BankFileResult).unmatched).toBe(1);
    await payIn(cooperative, money);
    const entries = await open();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      why: 'incoming',
      amountCents: 12_345,
      counterpartyName: 'Inconnue',
    });
    expect(entries[0]).not.toHaveProperty('suggestions');
    expect((await detail(entries[0]?.id ?? '')).suggestions).toEqual([]);
    const id = entries[0]?.id ?? '';
    expect((await resolve(id, { resolution: 'not-ours' })).status).toBe(422);
    expect((await resolve(id, {})).status).toBe(422);
    expect((await resolve(id, { receiptId: 'not-ours', comment: 'Rendu' }, 'adele')).status).toBe(403);
    expect((await resolve('nothing', { receiptId: 'not-ours', comment: 'x' })).status).toBe(404);
    expect((await resolve(id, { receiptId: 'not-ours', comment: 'Loyer, autre compte' })).body.state).toBe(
      'resolved',
    );
    expect((await resolve(id, { receiptId: 'not-ours', comment: 'Encore' })).status).toBe(200);
    expect((await resolve(id, { receiptId, comment: 'Non' })).status).toBe(409);
    expect(await open()).toEqual([]);
    expect((await open('resolved')).map((one) => one.resolution?.comment)).toEqual(['Loyer, autre compte']);
    const again = await payIn(cooperative, money);
    expect(again.body).toMatchObject({ unmatched: 0, matched: 1 });
  });

  it('suggests receipts by a reference with one slip, a name, an amount, the likeliest first', async () => {
    const wrong = reference.replace(/\d(?=\d{4}$)/, (digit) => String((Number(digit) + 1) % 10));
    const slip = await unmatched('U-2', {
      text: `facture ${wrong.slice(0, 3)}/${wrong.slice(3, 7)}/${wrong.slice(7)}`,
    });
    expect(slip.suggestions).toMatchObject([{ receiptId, reasons: ['reference'] }]);
    await resolve(slip.id, { receiptId: 'not-ours', comment: 'x' });
    const named = await unmatched('U-3', { payer: { name: 'THEATRE DU PARC', iban: 'NL91ABNA0417164300' } });
    expect(named.suggestions).toMatchObject([
      { receiptId, reasons: ['name'], payerName: 'Théâtre du Parc SRL' },
    ]);
    await resolve(named.id, { receiptId: 'not-ours', comment: 'x' });
    const exact = await unmatched('U-4', { amountCents: 80_000 });
    expect(exact.suggestions).toMatchObject([{ receiptId, reasons: ['amount'], outstandingCents: 80_000 }]);
    await resolve(exact.id, { receiptId: 'not-ours', comment: 'x' });
  });

  it('is booked under the receipt that a person names, exactly once', async () => {
    const entry = await unmatched('U-5', { amountCents: 30_000 });
    expect((await resolve(entry.id, { receiptId: 'nothing' })).status).toBe(422);
    const answers = await Promise.all(
      [1, 2, 3].map(() => resolve(entry.id, { receiptId, comment: 'Par téléphone' })),
    );
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    await cooperative.environment.settle();
    expect(await viewCase()).toMatchObject({ receivedCents: 30_000, openCents: 50_000, status: 'pledged' });
    const file = incomingFile({ amountCents: 30_000, bankReference: 'U-5' });
    await cooperative.importBankFile(file);
    expect((await viewCase()).receivedCents).toBe(30_000);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [] });
  });

  it('is finance’s to see', async () => {
    expect((await cooperative.as('karla').get('/api/unmatched')).status).toBe(403);
    expect((await cooperative.as('astrid').get('/api/unmatched')).status).toBe(200);
    expect((await cooperative.as('farid').get('/api/unmatched?state=x')).status).toBe(400);
    expect((await cooperative.as('farid').get('/api/unmatched?cursor=x')).status).toBe(400);
  });
});
