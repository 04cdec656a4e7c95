/** Filing through the pages: errors beside their fields, a check before anything is filed, one claim per form. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hiddenFields, submit, unescapeHtml, visit, wordsOf } from './page-visits.ts';
import { account, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const path = '/measures/hardship-aid/new';
const answers = {
  need: 'rent',
  incomeBeforeCents: '2 000,00',
  incomeNowCents: '500',
  householdSize: '2',
  otherAidCents: '0',
  amountCents: '300.00',
  explanation: 'Le loyer d’avril\r\net de mai',
  urgent: 'yes',
};

async function claimsOf(person: string): Promise<{ claimId: string }[]> {
  const { body } = await cooperative.as(person).get<{ items: { claimId: string }[] }>('/api/claims');
  return body.items;
}

describe('a form with mistakes', () => {
  it('comes back with every error linked to its field, and with what was typed', async () => {
    const sent = { ...answers, amountCents: 'plenty', householdSize: '0', explanation: '', action: 'check' };
    const { status, html } = await submit(cooperative, 'mara', path, sent);
    expect(status).toBe(422);
    for (const field of ['amountCents', 'householdSize', 'explanation']) {
      expect(html).toContain(`href="#field-${field}"`);
      expect(html).toMatch(new RegExp(`id="field-${field}"[^>]*aria-describedby="[^"]*field-${field}-error`));
    }
    expect(html).toContain('value="plenty"');
    expect(html).toContain('<title>Error: Hardship aid');
    expect(html).not.toContain('href="#field-need"');
  });

  it('says the errors in the language that was chosen, and changes it without losing a word', async () => {
    const first = await submit(cooperative, 'mara', path, {
      ...answers,
      amountCents: 'plenty',
      lang: 'nl',
      step: 'form',
    });
    expect(first.status).toBe(200);
    expect(first.html).toContain('<html lang="nl">');
    expect(first.html).toContain('value="plenty"');
    expect(first.html).not.toContain('error-summary');
  });
});

describe('the check before filing', () => {
  it('shows amount, reasons and answers, and files nothing', async () => {
    const { status, html } = await submit(cooperative, 'mara', path, { ...answers, action: 'check' });
    expect(status).toBe(200);
    const words = wordsOf(html);
    expect(words).toContain('You would receive €300.00');
    expect(words).toContain('Le loyer d’avril');
    expect(await claimsOf('mara')).toEqual([]);
  });

  it('stays the check in another language', async () => {
    const { html } = await submit(cooperative, 'mara', path, { ...answers, step: 'check', lang: 'de' });
    expect(wordsOf(html)).toContain('Sie würden 300,00 € erhalten');
  });

  it('files once, however often its button is pressed, and leads back to the form with everything in it', async () => {
    const page = await visit(cooperative, 'niels', `${path}?all=yes`);
    const { 'form-value': value = '' } = hiddenFields(page.html);
    const checked = await submit(cooperative, 'niels', path, {
      ...answers,
      'form-value': value,
      action: 'check',
    });
    const hidden = hiddenFields(checked.html);
    const changed = await submit(cooperative, 'niels', path, { ...hidden, action: 'change' });
    expect(unescapeHtml(changed.html).replaceAll('\r', '')).toContain(
      'Le loyer d’avril\net de mai</textarea>',
    );
    const filed = await Promise.all(
      Array.from({ length: 8 }, () => submit(cooperative, 'niels', path, { ...hidden, action: 'file' })),
    );
    expect(new Set(filed.map((one) => one.status))).toEqual(new Set([303]));
    expect(new Set(filed.map((one) => one.location)).size).toBe(1);
    expect(await claimsOf('niels')).toHaveLength(1);
    const confirmation = await visit(cooperative, 'niels', filed[0]?.location ?? '');
    expect(wordsOf(confirmation.html)).toContain('Your claim is filed');
  });

  it('says plainly when the conditions are not met', async () => {
    const sent = { ...answers, incomeBeforeCents: '10000', incomeNowCents: '9999', action: 'check' };
    const { status, html } = await submit(cooperative, 'jens', path, sent);
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('This does not meet the conditions');
  });
});

describe('a contract of the registers', () => {
  const form = '/measures/cancelled-contract/new';

  it('fills in the rest of the form', async () => {
    const { html } = await submit(cooperative, 'mara', form, { contractId: 'con-mara', action: 'fill' });
    expect(html).toMatch(/name="place"[^>]* value="Namur"/);
    expect(html).toMatch(/name="grossCents"[^>]* value="720.00"/);
    expect(html).toMatch(/name="startsOn"[^>]* value="2020-04-20"/);
    expect(html).toContain('<option value="act-stage" selected>');
  });

  it('tells nothing of somebody else’s contract', async () => {
    const { html } = await submit(cooperative, 'niels', form, {
      'contractId.other': 'con-mara',
      action: 'fill',
    });
    expect(html).not.toContain('Namur');
    expect(html).not.toContain('720');
  });

  it('that was claimed already is recognised', async () => {
    const sent = {
      contractId: 'con-mara',
      cancelledDays: '3',
      cancellation: 'entered',
      cancelledOn: '2020-03-20',
      reason: 'x',
    };
    const first = await submit(cooperative, 'mara', form, {
      ...sent,
      action: 'file',
      'form-value': 'first-form',
    });
    expect(first.status).toBe(303);
    const second = await submit(cooperative, 'mara', form, {
      ...sent,
      action: 'file',
      'form-value': 'other-form',
    });
    expect(second.status).toBe(409);
    expect(wordsOf(second.html)).toContain('claimed already');
  });
});

describe('lines', () => {
  const form = '/measures/committed-expenses/new';
  const line = (row: number, amount: string) => ({
    [`lines.${row}.supplier`]: `Supplier ${row}`,
    [`lines.${row}.iban`]: account(500 + row),
    [`lines.${row}.description`]: `Invoice ${row}`,
    [`lines.${row}.amountCents`]: amount,
    [`lines.${row}.incurredOn`]: '2020-03-01',
    [`lines.${row}.refundable`]: 'no',
  });
  const head = { activityId: 'act-stage', clientId: 'cli-hall', cancelledOn: '2020-03-20', reason: 'x' };

  it('are added and removed without losing the others', async () => {
    const one = await submit(cooperative, 'karla', form, { ...head, ...line(0, '10'), action: 'add:lines' });
    expect(one.html).toContain('name="lines.1.supplier"');
    const sent = { ...head, ...line(0, '10'), ...line(1, '20'), action: 'remove:lines:0' };
    const two = await submit(cooperative, 'karla', form, sent);
    expect(two.html).toContain('value="Supplier 1"');
    expect(two.html).not.toContain('value="Supplier 0"');
    expect(two.html).not.toContain('name="lines.1.supplier"');
  });

  it('are named in their errors, and left out when they are empty', async () => {
    const sent = { ...head, ...line(0, '10'), 'lines.1.supplier': ' ', ...line(2, 'zero'), action: 'check' };
    const { status, html } = await submit(cooperative, 'karla', form, sent);
    expect(status).toBe(422);
    expect(html).toContain('href="#field-lines-1-amountCents"');
    expect(wordsOf(html)).toContain('line 2');
    expect(html).not.toContain('lines.2.');
  });

  it('are summed up in the check', async () => {
    const sent = { ...head, ...line(0, '1 010,50'), ...line(1, '9.25'), action: 'check' };
    const { html } = await submit(cooperative, 'karla', form, sent);
    expect(wordsOf(html)).toContain('You would receive €1,019.75');
  });
});
