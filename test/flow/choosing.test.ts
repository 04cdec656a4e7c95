/** The way to the right measure: plain questions, lists by what happened, and why something cannot be asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { situationOf, situations } from '../../functions/filing/situations.ts';
import { measures } from '../../workflows/measures/catalogue.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { foreignMarkup, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const see = async (path: string, person?: string, language = 'en') =>
  visit(cooperative, person, path, { language });

describe('what happened to you', () => {
  it('leads by two questions to one measure, or to two with the difference', async () => {
    const first = await see('/choose');
    expect(wordsOf(first.html)).toContain('What happened to you?');
    expect(first.html).toContain('name="what" value="work"');
    const second = await see('/choose?what=work&sent=what');
    expect(wordsOf(second.html)).toContain('How far was that work?');
    expect(second.html).not.toContain('field-error');
    const two = await see('/choose?what=work&case=promised&sent=case');
    expect(two.html.indexOf('/measures/promised-contract')).toBeLessThan(
      two.html.indexOf('/measures/cancelled-contract'),
    );
    expect(wordsOf(two.html)).toContain('not wholly fixed');
    const one = await see('/choose?what=living&sent=what', 'mara');
    expect(one.html).toContain('href="/measures/hardship-aid"');
    expect(one.html).not.toContain('href="/measures/cancelled-contract"');
  });

  it('says so when it was sent without an answer, and takes no other', async () => {
    expect((await see('/choose?sent=what')).html).toContain('field-what-error');
    expect((await see('/choose?what=time&sent=case')).html).toContain('field-case-error');
    expect((await see('/choose?what=constructor&case=x')).status).toBe(200);
  });

  it.each(['fr', 'nl', 'de', 'en'])('is whole in %s', async (language) => {
    for (const { id, cases } of situations) {
      for (const one of cases) {
        const { status, html } = await see(`/choose?what=${id}&case=${one.id}`, 'mara', language);
        expect([status, foreignMarkup(html)]).toEqual([200, []]);
        expect(wordsOf(html)).not.toMatch(/undefined|\{\w+\}/);
        expect(one.measures.every((measure) => measures.some((known) => known.id === measure))).toBe(true);
      }
    }
  });

  it('knows where everything stands that members and coordinators ask for', () => {
    const forPeople = measures.filter(({ filers }) =>
      filers.some((role) => /^(member|coordinator)$/.test(role)),
    );
    expect(forPeople.filter(({ id }) => situationOf(id) === undefined)).toEqual([]);
  });
});

describe('what is not for somebody', () => {
  it('says why, and stands with the others', async () => {
    const list = wordsOf((await see('/measures', 'mara')).html);
    expect(list).toContain('My Activité is in difficulty');
    expect(list).toMatch(/This is for Activité coordinator/);
    const abroad = wordsOf((await see('/measures/hardship-aid', 'greta')).html);
    expect(abroad).toMatch(/Not in your country: it is for members in Belgium and France/);
  });
});

describe('right after filing', () => {
  it('the page says the amount, the reference, what happens next and what to prepare', async () => {
    const aid = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    const filed = wordsOf((await see(`/claims/${aid}/filed`, 'mara')).html);
    expect(filed).toContain('What you would receive: €300.00');
    expect(filed).toMatch(/Its reference is [0-9A-F]{8}/);
    expect(filed).toContain('What to prepare Nothing');
    const bare = await cooperative.fileBare('mara', 'cancelled-contract', service({ grossCents: 60_000 }));
    await cooperative.environment.settle();
    expect(wordsOf((await see(`/claims/${bare}/filed`, 'mara')).html)).toMatch(
      /still needed.*show the agreement/,
    );
  });
});
