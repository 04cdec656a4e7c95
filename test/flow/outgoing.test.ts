/** What goes out to the bank: what cannot be paid is said early, and what leaves is what banks take. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../functions/payments/view-run.ts';
import { needsSchemas, requireValid, schemasMissing } from '../domain/bank/iso-schemas.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, hardship, members, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const withLine = (change: object) => {
  const form = expenses([10_000]) as { lines: object[] };
  return { ...form, lines: [{ ...form.lines[0], ...change }] };
};

async function approved(person: string, measure: string, form: object): Promise<string> {
  const claimId = await cooperative.file(person, measure, form);
  await cooperative.approve(person, claimId);
  return claimId;
}

const csv = (row: Readonly<Record<string, unknown>>) =>
  `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;

describe('an account or a name that no transfer reaches', () => {
  it.each([
    ['outside SEPA', { iban: 'MA64011519000001205000534921' }, 'lines.0.iban', 'iban-outside-sepa'],
    ['of Ukraine', { iban: 'UA213223130000026007233566001' }, 'lines.0.iban', 'iban-outside-sepa'],
    ['in other letters', { supplier: '株式会社' }, 'lines.0.supplier', 'name-not-latin'],
    [
      'with a wrong reference',
      { reference: '+++010/8068/17184+++' },
      'lines.0.reference',
      'not-a-payment-reference',
    ],
  ])('%s is refused when it is filed', async (_, change, path, code) => {
    const reply = await cooperative.as('karla').file('committed-expenses', withLine(change));
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path, code }] } });
    expect(reply.body.errors?.[0]?.message).not.toContain(code);
  });

  it('is refused in the register, on its line', async () => {
    const [mara] = members;
    const rejected = async (change: object) =>
      (await cooperative.as('farid').send('/api/imports/members', csv({ ...mara, ...change }), 'text/csv'))
        .body;
    expect(await rejected({ iban: 'MA64011519000001205000534921' })).toMatchObject({
      accepted: 0,
      rejected: [{ line: 2, path: 'iban' }],
    });
    expect(await rejected({ name: '株式会社' })).toMatchObject({ rejected: [{ line: 2, path: 'name' }] });
  });
});

describe('a file for the bank', () => {
  it(`keeps structured references, and says who orders${needsSchemas}`, async () => {
    const form = expenses([10_000, 20_000]) as { lines: object[] };
    const [first, second] = form.lines;
    await approved('karla', 'committed-expenses', {
      ...form,
      lines: [
        { ...first, reference: '+++010/8068/17183+++' },
        { ...second, reference: 'rf18 5390 0754 7034', supplier: '-: Atelier Nord' },
      ],
    });
    const { file } = await cooperative.releaseRun();
    expect(file).toContain('<Issr>BBA</Issr></Tp><Ref>010806817183</Ref>');
    expect(file).toContain('<Issr>ISO</Issr></Tp><Ref>RF18539007547034</Ref>');
    expect(file).toContain('<Nm>Atelier Nord</Nm>');
    expect(file).toContain('<OrgId><Othr><Id>0999999922</Id><Issr>KBO-BCE</Issr></Othr></OrgId>');
    if (!schemasMissing) requireValid(file);
  });

  it('asks for the next day once the bank has closed', async () => {
    await approved('mara', 'hardship-aid', hardship());
    await cooperative.environment.advance('PT10H');
    const { run } = await cooperative.releaseRun();
    expect(run.executionDate).toBe('2020-04-02');
  });

  it('is released by somebody whom it does not pay', async () => {
    await approved('farid', 'hardship-aid', hardship());
    // His account waits: he imported it himself.
    const { body: held } = await cooperative
      .as('fien')
      .get<{ items: { paymentId: string }[] }>('/api/payments?state=held');
    await cooperative.as('fien').post(`/api/payments/${held.items[0]?.paymentId}/confirm-account`, {});
    await cooperative.environment.advance('P4D');
    const { body: run } = await cooperative.as('fien').post<RunView>('/api/payment-runs', {});
    const release = (person: string) =>
      cooperative.as(person).post(`/api/payment-runs/${run.id}/release`, {});
    expect(await release('farid')).toMatchObject({ status: 403, body: { code: 'second-person-needed' } });
    expect(await release('fanny')).toMatchObject({ status: 200 });
  });
});
