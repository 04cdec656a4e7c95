/** The same Idempotency-Key again: at once, with another body, later, by others, for another call. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from '../flow/small-cooperative.ts';

let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

const claimsOf = async (person: string) =>
  (await cooperative.as(person).get<{ items: { claimId: string }[] }>('/api/claims')).body.items;

describe('a hundred submits with one key', () => {
  it.each([
    ['cancelled-contract', 'mara', () => service()],
    ['hardship-aid', 'milo', () => hardship()],
    ['committed-expenses', 'karla', () => expenses([10_000])],
  ] as const)('of %s are one claim, one reservation and one mail', async (measure, person, make) => {
    const form = make();
    const before = (await claimsOf(person)).length;
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => cooperative.as(person).file(measure, form, { key: `k-${measure}` })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    const [claimId = '', ...others] = [...new Set(replies.map(({ body }) => body.claimId))];
    expect(others).toEqual([]);
    const claim = await cooperative.claim(person, claimId);
    expect(claim.status).toBe('awaiting-approval');
    expect(await claimsOf(person)).toHaveLength(before + 1);
    expect(await cooperative.links(claimId)).toHaveLength(1);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, envelopesOverspent: [] });
  });

  it('half of which say something else are one claim all the same', async () => {
    const [one, other] = [hardship({ amountCents: 10_000 }), hardship({ amountCents: 20_000 })];
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        cooperative.as('jens').file('hardship-aid', number % 2 ? one : other, { key: 'torn' }),
      ),
    );
    const filed = replies.filter(({ status }) => status === 201);
    expect(new Set(filed.map(({ body }) => body.claimId)).size).toBe(1);
    for (const { status, body } of replies) {
      if (status !== 201) expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
    }
    expect(await claimsOf('jens')).toHaveLength(1);
  });
});

describe('a key that was used', () => {
  it.each(['PT0S', 'PT10M', 'P1D', 'P300D'])('refuses another body after %s more', async (wait) => {
    const key = 'kept';
    const form = hardship({ amountCents: 11_100 });
    const first = await cooperative.as('niels').file('hardship-aid', form, { key });
    expect(first.status).toBe(201);
    await cooperative.environment.advance(wait);
    for (const changed of [{ ...form, amountCents: 11_101 }, { ...form, iban: 'BE71096123456769' }, {}]) {
      const reply = await cooperative.as('niels').file('hardship-aid', changed, { key });
      expect(reply).toMatchObject({
        status: 422,
        body: { code: expect.stringMatching(/reused|invalid-form/) },
      });
    }
    expect(await cooperative.as('niels').file('hardship-aid', form, { key })).toMatchObject(
      first.body && { body: first.body },
    );
    expect((await claimsOf('niels')).filter(({ claimId }) => claimId === first.body.claimId)).toHaveLength(1);
  });

  it.each([
    ['too long', 'x'.repeat(201)],
    ['with a space', 'a b'],
    ['with letters that are none of ASCII', 'cl\u00e9'],
  ])('is refused when it is %s', async (_name, key) => {
    const reply = await cooperative.as('mara').file('hardship-aid', hardship(), { key });
    expect(reply).toMatchObject({ status: 400, body: { code: 'bad-idempotency-key' } });
  });

  it('and names like those that objects are born with is a key like any other', async () => {
    for (const key of ['__proto__', 'constructor', '../../etc', 'a#b', "'--"]) {
      const form = service();
      const first = await cooperative.as('mara').file('cancelled-contract', form, { key });
      const again = await cooperative.as('mara').file('cancelled-contract', form, { key });
      expect([first.status, again.body]).toEqual([201, first.body]);
    }
  });
});
