/** Bodies that are made to confuse: unknown fields, prototypes, depths, numbers, and letters that are not what they seem. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filed, ProblemBody, Reply } from '../flow/caller.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { account, expenses, hardship, openCooperative, service } from '../flow/small-cooperative.ts';

let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

const sendRaw = (text: string, measure = 'hardship-aid') =>
  cooperative
    .as('mara')
    .send<Filed & ProblemBody>(`/api/measures/${measure}/claims`, text, 'application/json');
const json = (value: object) => JSON.stringify(value);

describe('fields that nobody asked for', () => {
  const more = {
    claimId: 'mine',
    status: 'paid',
    memberId: 'niels',
    filedBy: 'niels',
    amountApprovedCents: 1,
    approvals: [{ state: 'approved' }],
    decision: { outcome: 'eligible', amountCents: 9_999_999 },
    policyVersion: 'none',
    payees: [{ iban: account(999), amountCents: 1 }],
    roles: ['finance', 'operator'],
    country: 'LU',
    isAdmin: true,
  };

  it('change nothing in what is filed', async () => {
    const plain = await cooperative.file('mara', 'cancelled-contract', service());
    const loaded = await cooperative.file('mara', 'cancelled-contract', { ...service(), ...more });
    const [one, other] = [await cooperative.claim('mara', plain), await cooperative.claim('mara', loaded)];
    for (const key of ['status', 'amountCents', 'policyVersion', 'funding'] as const)
      expect(other[key]).toEqual(one[key]);
    expect(other).toMatchObject({ claimId: loaded, status: 'awaiting-approval', memberName: 'Mara Peeters' });
    expect(JSON.stringify(other)).not.toContain('9999999');
    const me = await cooperative.as('mara').get('/api/payment-runs');
    expect(me.status).toBe(403);
  });

  it('change nothing in what is answered, decided, voted or released', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service({ grossCents: 200_000 }));
    const link = await cooperative.lastLink(claimId);
    const decided = await cooperative.as(undefined).form<Filed>(`/tasks/${link.taskId}`, {
      token: link.token,
      decision: 'approve',
      status: 'paid',
      step: '9',
      approverId: 'mara',
    });
    expect(decided.body.status).toBe('awaiting-approval');
    const run = await cooperative.as('farid').post<{ state?: string }>('/api/payment-runs', {
      state: 'released',
      releasedBy: 'fien',
      totalCents: 1,
    });
    expect([201, 409]).toContain(run.status);
    expect(run.body.state).not.toBe('released');
  });

  it('among the names that objects are born with pollute nothing', async () => {
    const form = json(hardship()).slice(0, -1);
    const bodies = [
      `${form},"__proto__":{"isAdmin":true,"urgent":false,"roles":["operator"]}}`,
      `${form},"constructor":{"prototype":{"isAdmin":true}}}`,
      `{"__proto__":${json(hardship())}}`,
      `${form},"hasOwnProperty":1,"toString":"x","valueOf":null}`,
    ];
    const replies = [];
    for (const body of bodies) replies.push((await sendRaw(body)).status);
    expect(replies).toEqual([201, 201, 422, 201]);
    expect('isAdmin' in {}).toBe(false);
    expect((await cooperative.as('mara').get('/api/payment-runs')).status).toBe(403);
    for (const field of ['__proto__', 'constructor[prototype][x]', '__proto__[x]']) {
      await cooperative.as('mara').form('/measures/hardship-aid/new', { [field]: 'polluted' });
    }
    expect('x' in {}).toBe(false);
  });
});

describe('a body that is none', () => {
  it.each([
    ['nothing', '', 400],
    ['half of one', '{"need":', 400],
    ['a list', '[]', 400],
    ['a text', '"form"', 400],
    ['null', 'null', 400],
    ['a number', '1e999', 400],
    ['thousands of lists in lists', '['.repeat(100_000), 400],
    ['thousands of objects in objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 422],
    ['a byte that is no letter', '{"need":"\u0000"}', 400],
    ['a letter that is none', '{"need":"\\u0000"}', 422],
    ['more than fits', `{"explanation":"${'x'.repeat(300_000)}"}`, 413],
    ['a key twice', `{"amountCents":1,${json(hardship()).slice(1)}`, 201],
  ])('is refused: %s', async (_name, text, status) => {
    expect((await sendRaw(text)).status).toBe(status);
  });

  it.each([
    ['huge', 1e308],
    ['larger than counts', Number.MAX_SAFE_INTEGER + 2],
    ['negative', -1],
    ['nothing', 0],
    ['broken', 0.1],
    ['a text', '30000'],
    ['a list', [30_000]],
    ['an object', { valueOf: 30_000 }],
    ['true', true],
  ])('in an amount is refused: %s', async (_name, amountCents) => {
    const reply = await cooperative.as('mara').file('hardship-aid', hardship({ amountCents }));
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'amountCents' }] } });
  });
});

describe('letters that are not what they seem', () => {
  it.each([
    ['a direction turned round', 'Loyer \u202e0002'],
    ['no letter at all', 'Lo\0yer'],
    ['an escape for terminals', 'Loyer \u001b[31m'],
    ['half of a letter', 'Loyer \ud800'],
    ['markup', 'Loyer <img src=x onerror=alert(1)>'],
    ['an entity', 'Loyer &#60;script&#62;'],
    ['a formula', '=HYPERLINK("http://evil.example")'],
    ['a formula behind a space', '  @SUM(A1)'],
    ['a call behind a sign', '+cmd|calc(1)'],
  ])('are refused in words: %s', async (_name, explanation) => {
    const reply = await cooperative.as('mara').file('hardship-aid', hardship({ explanation }));
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'explanation' }] } });
    // Nothing of it comes back.
    expect(JSON.stringify(reply.body)).not.toContain('evil.example');
  });

  it.each([
    ['an address', 'Marie Dupont <marie@theatre.be>', 'Marie Dupont <marie@theatre.be>'],
    ['an arrow', '=> ok', '=> ok'],
    ['a name', '@Zoé merci (vraiment)', '@Zoé merci (vraiment)'],
    ['a quote', '> Oui\n>> Non', '> Oui\n>> Non'],
    ['a table', '| le 3 | 200 € |', '| le 3 | 200 € |'],
    ['a sum', '= 200 € & <3', '= 200 € & <3'],
    ['an apostrophe of a program', 'l&#39;ami', 'l&#39;ami'],
    ['a direction isolated', 'Loyer \u2066x\u2069', 'Loyer x'],
    ['a direction that a phone copies', '\u202d+32 470 12 34 56\u202c', '+32 470 12 34 56'],
    ['a space of no width', 'Loy\u200ber\ufeff', 'Loyer'],
  ])('are taken as people paste them: %s', async (_name, explanation, kept) => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship({ explanation }));
    const claim = await cooperative.claim('mara', claimId);
    expect(claim.form.map(({ value }) => value)).toContain(kept);
  });

  it.each([
    ['Cyrillic', (iban: string) => iban.replace('B', '\u0412').replace('E', '\u0415')],
    [
      'full width',
      (iban: string) => iban.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ],
    [
      'Arabic digits',
      (iban: string) => iban.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    ],
    ['a letter O', (iban: string) => iban.replaceAll('0', 'O')],
    ['a space of no width', (iban: string) => `${iban.slice(0, 4)}\u200b${iban.slice(4)}`],
    ['another account behind it', (iban: string) => `${iban}\n${account(2)}`],
    ['a wrong check', (iban: string) => iban.replace(/^BE\d\d/, 'BE00')],
  ])('are refused in an account: %s', async (_name, change) => {
    const reply = await cooperative.as('mara').file('hardship-aid', hardship({ iban: change(account(1)) }));
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'iban' }] } });
  });

  it('and words as long as they may be are kept whole', async () => {
    const explanation = 'é'.repeat(2_000);
    const [fits, over] = [
      await cooperative.as('milo').file('hardship-aid', hardship({ explanation })),
      await cooperative.as('milo').file('hardship-aid', hardship({ explanation: explanation.repeat(10) })),
    ];
    expect([fits.status, over.status]).toEqual([201, 422]);
  });

  it('in an address, a header or a cursor are no failure of ours', async () => {
    const paths = [
      '/api/claims?cursor=%00',
      '/api/claims?cursor=__proto__',
      `/api/claims?cursor=${'A'.repeat(5_000)}`,
      '/api/claims?status=__proto__&measure=constructor',
      '/api/claims?limit=1e9',
      '/api/claims?limit=-1',
      '/api/claims/%2e%2e%2f',
      `/api/claims/${encodeURIComponent("' OR 1=1 --")}`,
      `/api/claims/${'x'.repeat(3_000)}`,
      '/api/claims/\u202e',
      '/api/measures/__proto__/estimate',
      '/api/ledger/transfers?claim=%00',
      '/claims?lang=__proto__',
    ];
    for (const path of paths) {
      for (const as of ['mara', 'farid']) {
        const reply = await cooperative
          .as(as)
          .get(path, { headers: { 'Accept-Language': '*;q=1e9,__proto__;q=x' } });
        expect(reply.status, `${as} ${path}`).toBeLessThan(500);
      }
    }
    const replies: Reply<ProblemBody>[] = [];
    for (const measure of ['__proto__', 'constructor', 'toString', '../claims'])
      replies.push(await cooperative.as('mara').file(measure, {}));
    for (const { status } of replies) expect(status).toBe(404);
  });
});

describe('lists and rows', () => {
  it('of more rows than fit are refused', async () => {
    const reply = await cooperative
      .as('karla')
      .file('committed-expenses', expenses(Array.from({ length: 1_000 }, () => 1_000)));
    expect(reply.status).toBe(422);
  });

  it('that are no lists are refused', async () => {
    for (const lines of [{ length: 1, 0: {} }, 'x', 1, null, [null], [[]], [{ __proto__: null }]]) {
      const reply = await cooperative.as('karla').file('committed-expenses', { ...expenses([1]), lines });
      expect(reply.status).toBe(422);
    }
  });
});
