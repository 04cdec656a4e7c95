/** What may be asked twice is shown to those who decide, across people and measures, and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { visit, wordsOf } from './page-visits.ts';
import { account, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

async function seenBy(person: string, claimId: string): Promise<ClaimView> {
  return (await cooperative.as(person).get<ClaimView>(`/api/claims/${claimId}`)).body;
}

const expense = (description: string) => ({
  activityId: 'act-studio',
  clientId: 'cli-hall',
  cancelledOn: '2020-03-20',
  reason: 'Annulé.',
  lines: [
    {
      supplier: 'Son et Lumière',
      iban: account(700),
      description,
      amountCents: 20_000,
      incurredOn: '2020-03-01',
      refundable: false,
    },
  ],
});

describe('possible duplicates', () => {
  it('of two coordinators of one Activité are shown to the approver, with a link', async () => {
    const first = await cooperative.file(
      'kobe',
      'committed-expenses',
      expense('Location sono facture 2020-17'),
    );
    const second = await cooperative.file(
      'amadou',
      'committed-expenses',
      expense('sono (location) – facture 2020-17'),
    );
    const { approver, taskId, token } = await cooperative.lastLink(second);
    const seen = await seenBy(approver, second);
    expect(seen.possibleDuplicates).toMatchObject([{ claimId: first, similarity: 'same-invoice' }]);
    const page = await visit(cooperative, undefined, `/tasks/${taskId}?token=${token}`);
    expect(page.html).toContain(`/claims/${first}`);
    expect(wordsOf(page.html)).toContain('the same invoice or receipt');
    expect(wordsOf((await visit(cooperative, approver, `/claims/${second}`)).html)).toContain(
      'Perhaps asked twice',
    );
    expect(await seenBy('amadou', second)).not.toHaveProperty('possibleDuplicates');
  });

  it('of one person under two measures', async () => {
    const work = service({ startsOn: '2020-06-10', endsOn: '2020-06-11', function: 'Ciné-concert' });
    const claimId = await cooperative.file('mara', 'cancelled-contract', work);
    const { cancelledDays: _days, cancellation: _how, concludedOn: _on, ...told } = work;
    const messages = [
      {
        sentOn: '2020-02-10',
        from: 'Hall',
        channel: 'email',
        showsFunction: true,
        showsDate: true,
        showsPlace: true,
        showsPay: true,
        namesPerson: true,
        quote: 'Oui pour le ciné-concert',
      },
    ];
    const other = await cooperative.file('mara', 'promised-contract', {
      ...told,
      function: 'Accompagnement de film',
      endsOn: '2020-06-10',
      plannedDays: 1,
      messages,
    });
    const seen = await seenBy('farid', other);
    expect(seen.possibleDuplicates).toMatchObject([{ claimId, similarity: 'same-work' }]);
  });

  it('of a household that asks for the same rent show to the committee alone', async () => {
    const first = await cooperative.file('mara', 'hardship-aid', hardship());
    const second = await cooperative.file('milo', 'hardship-aid', hardship());
    const { approver } = await cooperative.lastLink(second);
    const seen = await seenBy(approver, second);
    expect(seen.possibleDuplicates).toMatchObject([{ claimId: first, similarity: 'same-need' }]);
    const service2 = await cooperative.file('milo', 'cancelled-contract', service());
    expect(JSON.stringify(await seenBy('farid', service2))).not.toContain(first);
  });
});
