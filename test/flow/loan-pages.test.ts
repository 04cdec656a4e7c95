/** The pages of loans and expected payments: what each person sees, and the forms that act. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importActivities, lend, loan, readLoan } from './activity-money.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let loanId: string;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await importActivities(cooperative);
  loanId = await lend(cooperative, loan());
  await readLoan(cooperative, loanId);
});

afterAll(() => cooperative.environment.close());

async function page(
  person: string,
  path: string,
  language = 'fr',
): Promise<{ status: number; html: string }> {
  const headers = { Accept: 'text/html' };
  const response = await cooperative.as(person).fetch(path, { method: 'GET' }, { headers, language });
  return { status: response.status, html: await response.text() };
}

async function submit(person: string, path: string, fields: Record<string, string>) {
  const headers = { Accept: 'text/html', Origin: cooperative.environment.baseUrl };
  const body = new URLSearchParams(fields);
  const response = await cooperative
    .as(person)
    .fetch(path, { method: 'POST', body }, { headers, language: 'fr' });
  return { status: response.status, html: await response.text(), location: response.headers.get('Location') };
}

describe('the pages', () => {
  it.each(['fr', 'nl', 'de', 'en'])('show the loans and one of them in %s', async (language) => {
    const list = await page('karla', '/loans', language);
    expect(list.status).toBe(200);
    expect(list.html).toContain(`/loans/${loanId}`);
    const one = await page('karla', `/loans/${loanId}`, language);
    expect(one.status).toBe(200);
    expect(one.html.match(/role="row"/g)?.length).toBe(13);
    expect(one.html).not.toMatch(/\{\w+\}|undefined|NaN|taskToken/);
  });

  it('show nothing to strangers, and ask those who are not signed in to do so', async () => {
    expect((await page('kobe', `/loans/${loanId}`)).status).toBe(404);
    expect((await page('kobe', '/loans')).html).not.toContain(loanId);
    expect((await page('karla', '/receipts')).status).toBe(403);
    expect((await page('karla', '/loans/none')).status).toBe(404);
  });

  it('offer each person what they may do', async () => {
    const forms = async (person: string) =>
      [...(await page(person, `/loans/${loanId}`)).html.matchAll(/action="\/loans\/[^/]+\/([^"]+)"/g)].map(
        (one) => one[1],
      );
    expect(await forms('karla')).toEqual(['repayments', 'reschedule']);
    expect(await forms('farid')).toEqual(['write-off']);
    expect(await forms('astrid')).toEqual([]);
  });
});

describe('the forms', () => {
  it('say what is wrong at the field, and change nothing', async () => {
    const path = `/loans/${loanId}`;
    for (const typed of ['', 'beaucoup', '-5', '0', '99999']) {
      const { status, html } = await submit('karla', `${path}/repayments`, { 'repay.amountCents': typed });
      expect(status, typed).toBe(422);
      expect(html).toContain('href="#field-repay-amountCents"');
    }
    const more = await submit('karla', `${path}/reschedule`, { 'more.months': '40', 'more.reason': 'x' });
    expect(more.status).toBe(422);
    const nothing = await submit('farid', `${path}/write-off`, { 'giveUp.reason': ' ' });
    expect(nothing.status).toBe(422);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ outstandingCents: 240_000, requests: [] });
  });

  it('pay back, give a reference, ask for more time and decide', async () => {
    const path = `/loans/${loanId}`;
    const paid = await submit('karla', `${path}/repayments`, {
      'repay.amountCents': '100,50',
      'repay.from': 'budget',
    });
    expect(paid).toMatchObject({ status: 303, location: `${path}?done=repaid` });
    const outside = await submit('karla', `${path}/repayments`, {
      'repay.amountCents': '50',
      'repay.from': 'outside',
    });
    expect(outside.html).toMatch(/\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+/);
    expect((await page('farid', '/receipts')).html).toContain(`loan-${loanId}-1`);
    expect((await page('karla', `/receipts/loan-${loanId}-1`)).status).toBe(200);
    const asked = await submit('karla', `${path}/reschedule`, {
      'more.months': '24',
      'more.reason': '<b>Plus lent</b>',
    });
    expect(asked.status).toBe(303);
    const decide = await page('adele', path);
    expect(decide.html).toContain('action="/loans/');
    expect(decide.html).not.toContain('<b>Plus');
    const refused = await submit('adele', `${path}/requests/1`, { 'decide.decision': 'refuse' });
    expect(refused.html).toContain('href="#field-decide-comment"');
    const agreed = await submit('adele', `${path}/requests/1`, { 'decide.decision': 'approve' });
    expect(agreed.status).toBe(303);
    const last = await submit('fien', `${path}/requests/1`, { 'decide.decision': 'approve' });
    expect(last.status).toBe(303);
    const after = await readLoan(cooperative, loanId);
    expect(after).toMatchObject({ outstandingCents: 229_950, requests: [{ state: 'approved' }] });
    expect(after.instalments.filter((one) => one.state === 'to-come')).toHaveLength(24);
  });
});
