/** Each of the first measures from the form to its end: paid, completed or refused for the right reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import { type Cooperative, referenceOf } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const events = (claim: ClaimView) => claim.history.map((one) => one.event);

const measures = [
  {
    measure: 'cancelled-contract',
    person: 'mara',
    form: () => ({
      contractId: 'con-mara',
      cancelledDays: 3,
      cancellation: 'agreed',
      cancelledOn: '2020-03-20',
      reason: 'Annulé',
    }),
    amountCents: 72_000,
    // 3 days at 240.00: 3.5 days of 79.80 are paid by the payment body, and 720.00 - 279.30 remain.
    paidCents: 44_070,
    roles: ['adviser'],
  },
  {
    measure: 'hardship-aid',
    person: 'mara',
    form: () => hardship(),
    amountCents: 30_000,
    paidCents: 30_000,
    roles: ['social-committee', 'social-committee'],
  },
  {
    measure: 'committed-expenses',
    person: 'karla',
    form: () => expenses([12_345, 67_890]),
    amountCents: 80_235,
    paidCents: 80_235,
    roles: ['adviser'],
  },
  {
    measure: 'cancelled-contract',
    person: 'clara',
    form: () => service({ activityId: 'act-scene', cachets: 2 }),
    amountCents: 20_000,
    paidCents: 20_000,
    roles: ['adviser'],
  },
];

describe('from the form to the account', () => {
  it.each(measures)(
    '$measure for $person',
    async ({ measure, person, form, amountCents, paidCents, roles }) => {
      const claimId = await cooperative.file(person, measure, form());
      const asked = await cooperative.claim(person, claimId);
      expect(asked).toMatchObject({
        measure,
        status: 'awaiting-approval',
        amountCents,
        policyVersion: 'corona-2020.1',
      });
      expect(asked.decision?.outcome).toBe('eligible');
      expect(asked.funding.reduce((sum, line) => sum + line.amountCents, 0)).toBe(amountCents);
      const approvers = await cooperative.approve(person, claimId);
      expect(new Set(approvers).size).toBe(roles.length);
      expect(await cooperative.status(person, claimId)).toBe('approved');
      await cooperative.payAll();
      const paid = await cooperative.claim(person, claimId);
      expect(paid.status).toBe('paid');
      expect(paid.approvals.map(({ role, state }) => [role, state])).toEqual(
        roles.map((role) => [role, 'approved']),
      );
      expect(paid.payments.reduce((sum, one) => sum + one.amountCents, 0)).toBe(paidCents);
      expect(new Set(paid.payments.map((one) => one.state))).toEqual(new Set(['settled']));
      expect(paid.funding.map((line) => line.state)).toEqual(
        paid.funding.map((line) => (line.bearing === 'outside' ? 'expected' : 'posted')),
      );
      expect(events(paid)).toEqual([
        'filed',
        'found-eligible',
        'funds-reserved',
        ...roles.flatMap(() => ['approval-asked', 'approved']),
        'fully-approved',
        'payment-released',
        ...paid.payments.map(() => 'payment-settled'),
        'paid',
      ]);
    },
  );

  const paidCents = measures.reduce((sum, one) => sum + one.paidCents, 0);

  it('leaves a ledger that balances, within the envelopes', async () => {
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      pendingCents: 0,
      debitsCents: paidCents,
      creditsCents: paidCents,
      problems: [],
      envelopesOverspent: [],
      countersDiffer: [],
    });
  });

  it('tells the member by mail at every turn', async () => {
    const mails = await cooperative.environment.mails('karla@members.example');
    expect(mails.map(({ subject }) => subject.replace(/ [0-9A-F]{8}/, ''))).toEqual([
      'Nous avons bien reçu votre demande',
      'Votre demande est acceptée',
      'Votre demande est payée',
    ]);
  });
});

describe('what the rules refuse', () => {
  const refusals = [
    ['somebody on a permanent contract', 'ines', 'cancelled-contract', () => service(), 'not-permanent'],
    ['somebody of another country', 'greta', 'hardship-aid', () => hardship(), 'country-covered'],
    [
      'a cancellation before the crisis',
      'mara',
      'cancelled-contract',
      () => service({ cancelledOn: '2020-02-20' }),
      'cancelled-in-crisis',
    ],
    [
      'an income that is high enough',
      'niels',
      'hardship-aid',
      () => hardship({ incomeBeforeCents: 1_000_000, incomeNowCents: 999_999 }),
      'pressing-enough',
    ],
    ['costs that are all refunded', 'karla', 'committed-expenses', () => refundable(), 'something-to-pay'],
  ] as const;

  it.each(refusals)('%s is told why', async (_who, person, measure, form, rule) => {
    const claimId = await cooperative.file(person, measure, form());
    const claim = await cooperative.claim(person, claimId, 'en');
    expect(claim.status).toBe('ineligible');
    expect(claim.decision?.outcome).toBe('ineligible');
    const unmet = claim.decision?.rules.filter((one) => one.outcome === 'not-met');
    expect(unmet?.map((one) => one.id)).toEqual([rule]);
    expect(events(claim)).toEqual(['filed', 'found-ineligible']);
    expect(unmet?.[0]?.explanation).toMatch(/^[A-Z].*\.$/);
    const mails = await cooperative.environment.mails(`${person}@members.example`);
    const [received, closed] = mails.filter(({ subject }) => subject.includes(referenceOf(claimId)));
    expect(received?.subject).not.toBe(closed?.subject);
    expect(closed?.text).toContain(`/claims/${claimId}`);
    expect((await cooperative.as(person).get(`/api/ledger/transfers?claim=${claimId}`)).body).toMatchObject({
      items: [],
    });
  });

  function refundable() {
    const form = expenses([10_000]);
    return { ...form, lines: form.lines.map((line) => ({ ...line, refundable: true })) };
  }

  it('an approver refuses: the member reads why, and the money is free again', async () => {
    const before = await cooperative.envelope('hardship-aid-BE-2020');
    const claimId = await cooperative.file('niels', 'hardship-aid', hardship());
    expect((await cooperative.envelope('hardship-aid-BE-2020')).reservedCents).toBe(
      before.reservedCents + 30_000,
    );
    await cooperative.decideLast(claimId, 'reject', 'De huur wordt al betaald.');
    const claim = await cooperative.claim('niels', claimId);
    expect(claim).toMatchObject({ status: 'rejected', canAppeal: true, payments: [] });
    expect(claim.approvals).toMatchObject([{ state: 'rejected', comment: 'De huur wordt al betaald.' }]);
    expect(await cooperative.envelope('hardship-aid-BE-2020')).toEqual(before);
    const [mail] = (await cooperative.environment.mails('niels@members.example')).slice(-1);
    expect(mail?.text).toContain(`/claims/${claimId}`);
    // What was said stays behind the sign-in.
    expect(mail?.text).not.toContain('huur');
  });
});

describe('a claim of as many documents as a claim may have', () => {
  const amounts = Array.from({ length: 50 }, (_, at) => 100 + at);

  it('can be refused, appealed, withdrawn, and claimed again', async () => {
    const form = expenses(amounts);
    const refused = await cooperative.file('karla', 'committed-expenses', form);
    await cooperative.decideLast(refused, 'reject', 'Non.');
    expect(await cooperative.status('karla', refused)).toBe('rejected');
    await cooperative.as('karla').post(`/api/claims/${refused}/appeal`, { reason: 'Si.' });
    await cooperative.approve('karla', refused);
    await cooperative.as('karla').post(`/api/claims/${refused}/withdraw`, {});
    expect(await cooperative.status('karla', refused)).toBe('withdrawn');
    const again = await cooperative.file('karla', 'committed-expenses', form);
    await cooperative.approve('karla', again);
    await cooperative.payAll();
    expect(await cooperative.status('karla', again)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
  });
});

describe('an estimate', () => {
  const forms = [
    ['mara', 'cancelled-contract', () => service({ grossCents: 123_457, plannedDays: 2, cancelledDays: 1 })],
    ['clara', 'cancelled-contract', () => service({ activityId: 'act-scene', cachets: 3 })],
    ['jens', 'hardship-aid', () => hardship({ amountCents: 200_000 })],
    ['karla', 'committed-expenses', () => expenses([1, 99_999])],
    ['ines', 'cancelled-contract', () => service()],
    ['dora', 'cancelled-contract', () => service()],
  ] as const;

  it.each(forms)('of %s for %s says what is then decided', async (person, measure, form) => {
    const body = form();
    const estimate = await cooperative
      .as(person)
      .post<Estimated>(`/api/measures/${measure}/estimate`, body, { language: 'de' });
    expect(estimate.status).toBe(200);
    const claim = await cooperative.claim(person, await cooperative.file(person, measure, body), 'de');
    const { outcome, amountCents, rules, funding } = estimate.body;
    expect({ outcome, rules }).toEqual(claim.decision);
    expect(amountCents).toBe(claim.amountCents);
    expect(funding).toEqual(claim.funding.map(({ state: _state, ...line }) => line));
  });

  it('stores nothing', async () => {
    const own = () => cooperative.as('milo').get('/api/claims');
    const before = await own();
    await cooperative.as('milo').post('/api/measures/hardship-aid/estimate', hardship());
    expect((await own()).body).toEqual(before.body);
  });
});

interface Estimated {
  readonly outcome: string;
  readonly amountCents: number;
  readonly rules: readonly object[];
  readonly funding: readonly object[];
}

describe('the reader’s language', () => {
  const sentences = {
    fr: /La mesure existe dans votre pays/,
    nl: /De maatregel bestaat in uw land/,
    de: /Die Maßnahme gilt in Ihrem Land/,
    en: /The measure exists in your country/,
  };

  it.each(Object.entries(sentences))('%s is spoken when it is asked for', async (language, sentence) => {
    const claimId = await cooperative.file('milo', 'cancelled-contract', service());
    const claim = await cooperative.claim('milo', claimId, `${language}-XX,es;q=0.4`);
    expect(claim.decision?.rules.find((one) => one.id === 'country-covered')?.explanation).toMatch(sentence);
    const measures = await cooperative.as('milo').get<{ title: string }[]>('/api/measures', { language });
    const others = await cooperative
      .as('milo')
      .get<{ title: string }[]>('/api/measures', { language: language === 'fr' ? 'nl' : 'fr' });
    expect(measures.body.map((one) => one.title)).not.toEqual(others.body.map((one) => one.title));
  });

  it('is the person’s own when they ask for none, and field errors speak it too', async () => {
    const message = async (language?: string) => {
      const options = language === undefined ? {} : { language };
      const { body } = await cooperative
        .as('niels')
        .file('hardship-aid', hardship({ amountCents: -1 }), options);
      return body.errors?.[0]?.message;
    };
    const said = {
      own: await message(),
      nl: await message('nl'),
      en: await message('en'),
      de: await message('de'),
    };
    expect(said.own).toBe(said.nl);
    expect(new Set(Object.values(said)).size).toBe(3);
  });
});
