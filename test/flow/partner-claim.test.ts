/** Claims of partner offices: for their own members, within the quota, in the member's language, paid by SEPA. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QuotaView } from '../../functions/partner/view-quotas.ts';
import { partnerClaim } from '../../workflows/measures/partner-claim/index.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

const people = [
  ['gianna', 'IT', 'it', 'paola'],
  ['pedro', 'ES', 'es', 'pilar'],
  ['hanna', 'HU', 'hu', 'piroska'],
  ['sven', 'SE', 'sv', 'pernilla'],
  ['anton', 'AT', 'de', 'paul'],
  ['nina', 'NL', 'nl', 'pleun'],
  ['dieter', 'DE', 'de', 'petra'],
] as const;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await cooperative.import(
    'members',
    people.map(([id, country, language], at) => ({
      ...{ member_id: id, name: `${id} Test`, email: `${id}@members.example`, country, language },
      ...{
        iban: id === 'sven' ? '' : account(800 + at),
        employment: 'fixed-term',
        household_id: `home-${id}`,
      },
      ...{ adviser_id: 'aylin', joined_on: '2015-01-01' },
    })),
  );
});

afterEach(async () => {
  const check = await cooperative.ledger();
  expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
  await cooperative.environment.close();
});

function claim(memberId: string, more: object = {}) {
  return { memberId, kind: 'hardship', amountCents: 40_000, explanation: 'Alles abgesagt', ...more };
}

async function quotaOf(person: string): Promise<readonly QuotaView[]> {
  return (await cooperative.as(person).get<{ items: QuotaView[] }>('/api/partner/quota')).body.items;
}

async function page(person: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await cooperative
    .as(person)
    .fetch(path, { method: 'GET' }, { headers: { Accept: 'text/html' } });
  return { status: answer.status, text: await answer.text() };
}

describe('a claim of a partner office', () => {
  it.each(people.filter(([id]) => id !== 'sven'))(
    'for %s of %s is approved and paid, and written about in %s',
    async (member, country, language, office) => {
      const claimId = await cooperative.file(office, 'partner-claim', claim(member));
      expect(new Set(await cooperative.approve(office, claimId)).size).toBe(2);
      const { file } = await cooperative.payAll();
      expect(file).toContain(`${member} Test`);
      expect(await cooperative.status(member, claimId)).toBe('paid');
      const words = partnerClaim.memberWords?.(language);
      expect(words?.language).toBe(language);
      const mails = await cooperative.environment.mails(`${member}@members.example`);
      expect(mails).toHaveLength(3);
      for (const mail of mails) {
        expect(mail.html).toContain(`<html lang="${language}">`);
        expect(mail.text).toContain(words?.signature);
        expect(mail.text + mail.subject).not.toMatch(/[{}]|\[object/);
      }
      const shown = await page(member, `/partner/claims/${claimId}`);
      expect(shown.status).toBe(200);
      expect(shown.text).toContain(`<div lang="${language}"><h1>${words?.title}</h1>`);
      expect(await quotaOf(office)).toMatchObject([{ country, claims: 1, usedCents: 40_000 }]);
    },
  );

  it('needs finance from 1,000 € on', async () => {
    const service = { kind: 'cancelled-service', startsOn: '2020-04-20', endsOn: '2020-04-21' };
    const claimId = await cooperative.file(
      'petra',
      'partner-claim',
      claim('dieter', { ...service, amountCents: 100_000 }),
    );
    expect((await cooperative.approve('petra', claimId))[0]).toBe('aylin');
    const roles = (await cooperative.claim('petra', claimId)).approvals.map(({ role }) => role);
    expect(roles).toEqual(['adviser', 'finance']);
    const again = await cooperative.as('petra').file('partner-claim', claim('dieter', service));
    expect(again).toMatchObject({ status: 409, body: { code: 'already-filed' } });
  });

  it('without an account asks the member in their language; the office answers', async () => {
    const claimId = await cooperative.file('pernilla', 'partner-claim', claim('sven'));
    expect(await cooperative.status('sven', claimId)).toBe('needs-information');
    const mail = (await cooperative.environment.mails('sven@members.example')).at(-1);
    expect(mail?.text).toContain('Ange ditt IBAN');
    expect((await page('sven', `/partner/claims/${claimId}`)).text).toContain('Ange ditt IBAN');
    const answer = { text: 'Mitt IBAN', form: { iban: account(820) } };
    const answered = await cooperative.as('pernilla').post(`/api/claims/${claimId}/answers`, answer);
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    expect(await cooperative.status('pernilla', claimId)).toBe('awaiting-approval');
    await cooperative.decideLast(claimId, 'reject', 'Nej');
    const refused = (await cooperative.environment.mails('sven@members.example')).at(-1);
    expect(refused?.subject).toContain('godkändes inte');
    expect(await quotaOf('pernilla')).toMatchObject([{ claims: 0, usedCents: 0, leftCents: 3_000_000 }]);
  });

  it('is for members of its own country alone', async () => {
    for (const [office, member, code] of [
      ['paola', 'dieter', 'not-your-member'],
      ['paola', 'mara', 'not-your-member'],
      ['paola', 'nobody', 'unknown'],
    ] as const) {
      const { status, body } = await cooperative.as(office).file('partner-claim', claim(member));
      expect(status).toBe(422);
      expect((body as ProblemBody).errors).toMatchObject([{ path: 'memberId', code }]);
    }
    expect((await cooperative.as('mara').file('partner-claim', claim('mara'))).status).toBe(403);
    const claimId = await cooperative.file('paola', 'partner-claim', claim('gianna'));
    await cooperative.environment.settle();
    expect((await cooperative.as('petra').get(`/api/claims/${claimId}`)).status).toBe(404);
    expect((await page('petra', `/partner/claims/${claimId}`)).status).toBe(404);
    const listed = await cooperative.as('paola').get<{ items: { claimId: string }[] }>('/api/claims');
    expect(listed.body.items.map((one) => one.claimId)).toEqual([claimId]);
  });

  it('says which days a service lacks, and caps a hardship', async () => {
    const file = async (more: object) =>
      ((await cooperative.as('paola').file('partner-claim', claim('gianna', more))).body as ProblemBody)
        .errors;
    const service = { kind: 'cancelled-service', startsOn: '2020-04-20' };
    expect(await file({ kind: 'cancelled-service' })).toMatchObject([{ path: 'startsOn', code: 'required' }]);
    expect(await file(service)).toMatchObject([{ path: 'endsOn', code: 'required' }]);
    expect(await file({ ...service, endsOn: '2020-04-19' })).toMatchObject([{ code: 'ends-before-start' }]);
    const claimId = await cooperative.file(
      'paola',
      'partner-claim',
      claim('gianna', { amountCents: 200_000 }),
    );
    expect((await cooperative.claim('gianna', claimId)).amountCents).toBe(150_000);
  });

  it('is refused over the quota', async () => {
    const service = { kind: 'cancelled-service', startsOn: '2020-05-01', endsOn: '2020-05-31' };
    const big = claim('gianna', { ...service, amountCents: 2_990_000 });
    const first = await cooperative.file('paola', 'partner-claim', big);
    expect(await cooperative.status('paola', first)).toBe('awaiting-approval');
    await cooperative.environment.advance('PT1M');
    const over = await cooperative.file('paola', 'partner-claim', claim('gianna'));
    const refused = await cooperative.claim('paola', over, 'en');
    expect(refused.status).toBe('ineligible');
    const rule = refused.decision?.rules.find((one) => one.id === 'within-quota');
    expect(rule?.explanation).toContain('IT was at 1 of 60 claims and €29,900.00 of €30,000.00');
    const mail = (await cooperative.environment.mails('gianna@members.example')).at(-1);
    expect(mail?.subject).toContain('non è stata approvata');
    await cooperative.environment.advance('PT1M');
    const fits = await cooperative.file('paola', 'partner-claim', claim('gianna', { amountCents: 10_000 }));
    expect(await cooperative.status('paola', fits)).toBe('awaiting-approval');
    expect(await quotaOf('paola')).toMatchObject([{ claims: 2, leftCents: 0, leftClaims: 58 }]);
  });
});

it('shows quotas to offices and staff, on a page as well', async () => {
  expect(await quotaOf('astrid')).toHaveLength(7);
  expect((await cooperative.as('mara').get('/api/partner/quota')).status).toBe(403);
  expect((await cooperative.as(undefined).get('/api/partner/quota')).status).toBe(401);
  const shown = await page('petra', '/partner/quota');
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('30.000,00');
});
