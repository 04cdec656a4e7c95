/** The page behind a link: looking never acts, pressing acts once, and every other link says what it is. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cooperative, TaskLink } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;
let claimId: string;
let link: TaskLink;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

beforeEach(async () => {
  claimId = await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.environment.settle();
  link = await cooperative.lastLink(claimId);
});

const address = () => `/tasks/${link.taskId}?token=${link.token}`;
const decide = (fields: Record<string, string>, headers?: Record<string, string>, as?: string) =>
  submit(cooperative, as, `/tasks/${link.taskId}`, { token: link.token, ...fields }, headers);

describe('looking', () => {
  it('changes nothing, however often and however', async () => {
    for (let time = 0; time < 5; time += 1) {
      for (const method of ['GET', 'HEAD'] as const) {
        expect((await visit(cooperative, undefined, address(), { method })).status).toBe(200);
        const path = `${address()}&decision=approve&comment=x`;
        expect((await visit(cooperative, undefined, path, { method })).status).toBe(200);
      }
    }
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    expect((await decide({ decision: 'approve' })).status).toBe(200);
  });

  it('shows everything that it takes to decide', async () => {
    const words = wordsOf((await visit(cooperative, undefined, address())).html);
    for (const needed of [
      'Mara Peeters',
      '€200.00',
      'Hall',
      'La salle a fermé.',
      'Solidarity fund',
      'Your decision',
    ]) {
      expect(words).toContain(needed);
    }
  });

  it('lists the documents, which signing in opens', async () => {
    const form = new FormData();
    const pdf = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
    form.append('document', new File([pdf], 'annulation.pdf', { type: 'application/pdf' }));
    expect((await submit(cooperative, 'mara', `/claims/${claimId}/documents`, form)).status).toBe(303);
    const byLink = (await visit(cooperative, undefined, address())).html;
    expect(wordsOf(byLink)).toContain('Sign in to open the documents.');
    expect(byLink).toContain(
      `href="/sign-in?next=${encodeURIComponent(`/api/claims/${claimId}/documents/`)}`,
    );
    const { html: signedIn, headers } = await visit(cooperative, link.approver, address());
    const path = /href="(\/api\/claims\/[^"]+)" download>annulation.pdf</.exec(signedIn)?.[1] ?? '';
    expect(await cooperative.as(link.approver).text(path)).toBe(pdf);
    expect(byLink).not.toContain('<iframe');
    expect(signedIn).toContain(`<iframe src="${path}?view=frame" title="annulation.pdf"`);
    expect(headers.get('Content-Security-Policy')).toContain("frame-src 'self'");
    const framed = await cooperative.as(link.approver).fetch(`${path}?view=frame`, {}, {});
    expect(framed.headers.get('Content-Disposition')).toMatch(/^inline; /);
    expect(framed.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(framed.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('speaks to who decides, with the deadline, the room, other claims and what may be the same', async () => {
    const other = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const { html } = await visit(cooperative, link.approver, address());
    const words = wordsOf(html);
    expect(words).toMatch(/Mara Peeters asks for €200\.00/);
    expect(words).toMatch(/to be decided by \w+day \d+ \w+ \d{4}/);
    expect(words).toMatch(/Envelope: €[\d,.]+ still free of €[\d,.]+/);
    expect(words).toMatch(/Member since \d+ \w+ \d{4}/);
    expect(words).not.toMatch(/You are a member|We have your account|Your country/);
    expect(words).toMatch(/Look closely .*Resembles claim \w+ of Mara Peeters/);
    expect(html).toContain(`href="/claims/${other}"`);
    expect(html.indexOf('id="decide"')).toBeGreaterThan(0);
  });

  it('shows no confidential claim of the same person to somebody who may not see it', async () => {
    const secret = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    expect((await visit(cooperative, link.approver, address())).html).not.toContain(secret);
  });

  it('at a confidential claim says so', async () => {
    claimId = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    link = await cooperative.lastLink(claimId);
    expect(wordsOf((await visit(cooperative, undefined, address())).html)).toContain(
      'This claim is confidential',
    );
  });
});

describe('deciding', () => {
  it('thanks, and the second time says what was decided', async () => {
    const first = await decide({ decision: 'approve' });
    expect([first.status, wordsOf(first.html).includes('your decision is recorded')]).toEqual([200, true]);
    const second = await decide({ decision: 'reject', comment: 'No' });
    expect([second.status, wordsOf(second.html).includes('This link has been used')]).toEqual([409, true]);
    expect(wordsOf((await visit(cooperative, undefined, address())).html)).toContain(
      'You approved this claim.',
    );
    expect(await cooperative.status('mara', claimId)).toBe('approved');
  });

  it('from the page shows first what the member will read', async () => {
    const sent = { decision: 'reject', reason: 'proof', comment: 'Which hall was it?', 'ask-first': 'yes' };
    const asked = await decide(sent);
    expect(asked.status).toBe(200);
    const words = wordsOf(asked.html);
    expect(words).toContain('Refuse the claim of Mara Peeters?');
    expect(words).toContain('Les preuves jointes ne suffisent pas. Which hall was it?');
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    const comment = /name="comment" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    expect((await decide({ decision: 'reject', comment })).status).toBe(200);
    const { messages } = await cooperative.claim('mara', claimId);
    expect(messages.at(-1)?.text).toBe('Les preuves jointes ne suffisent pas. Which hall was it?');
  });

  it('of a part from the page needs a word, and says what happens to the rest', async () => {
    const part = { decision: 'approve', amount: '120,00', 'ask-first': 'yes' };
    expect((await decide(part)).html).toContain('href="#field-comment"');
    const words = wordsOf((await decide({ ...part, reason: 'less' })).html);
    expect(words).toContain('Approve a part, €120.00 of €200.00, for Mara Peeters?');
    expect(words).toContain('The rest is refused with your reason');
  });

  it('of several is ticked on the list, asked about once, and each is told by itself', async () => {
    const first = await cooperative.decideLast(claimId, 'ask', 'Which hall?');
    const ids = [];
    for (let at = 0; at < 2; at += 1)
      ids.push(await cooperative.file('mara', 'cancelled-contract', service()));
    await cooperative.environment.settle();
    const tasks = (await Promise.all(ids.map((one) => cooperative.lastLink(one)))).map((one) => one.taskId);
    const several = (more: Readonly<Record<string, string>>) => {
      const form = new FormData();
      for (const one of tasks) form.append('task', one);
      for (const [name, value] of Object.entries(more)) form.append(name, value);
      return submit(cooperative, first, '/tasks', form);
    };
    expect((await submit(cooperative, first, '/tasks', { decision: 'approve' })).status).toBe(422);
    const asked = await several({ decision: 'approve', 'ask-first': 'yes' });
    expect(wordsOf(asked.html)).toContain('Approve 2 claims?');
    const done = await several({ decision: 'approve' });
    expect(wordsOf(done.html)).toContain('2 decisions recorded');
    for (const one of ids) expect(await cooperative.status('mara', one)).toBe('approved');
  });

  it('stands in a list that is searched, filtered, sorted and handed out', async () => {
    const approver = link.approver;
    const show = async (query: string) => (await visit(cooperative, approver, `/tasks?${query}`)).html;
    const isShown = async (query: string) => (await show(query)).includes(`href="/tasks/${link.taskId}"`);
    for (const query of ['q=mara+peeters', 'measure=cancelled-contract', 'country=BE&urgent=no', 'age=week'])
      expect([query, await isShown(query)]).toEqual([query, true]);
    for (const query of ['q=nobody', 'country=FR', 'urgent=yes', 'age=older'])
      expect([query, await isShown(query)]).toEqual([query, false]);
    expect(await show('sort=-amount')).toContain('href="/tasks?sort=amount"');
    const csv = await visit(cooperative, approver, '/tasks?format=csv');
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.html).toContain('member,since,until,amount');
  });

  it.each([
    [{}, 'decision'],
    [{ decision: 'maybe' }, 'decision'],
    [{ decision: 'reject' }, 'comment'],
    [{ decision: 'ask', comment: '  ' }, 'comment'],
  ])('%j comes back with its error', async (fields: Record<string, string>, path) => {
    const { status, html } = await decide(fields);
    expect(status).toBe(422);
    expect(html).toContain(`href="#field-${path}"`);
    expect(html).toContain(link.token);
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  it('from another site is refused, by a program without browser headers accepted', async () => {
    const foreign = await decide({ decision: 'approve' }, { Origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    const program = await decide({ decision: 'approve' }, { Accept: 'application/json' });
    expect([program.status, JSON.parse(program.html).claimId]).toEqual([200, claimId]);
  });

  it('as somebody else who is signed in is refused, and says for whom the link is not', async () => {
    const page = await visit(cooperative, 'arno', address());
    expect(wordsOf(page.html)).toContain('This link is for somebody else');
    expect(page.html).not.toContain('name="decision"');
    expect((await decide({ decision: 'approve' }, undefined, 'arno')).status).toBe(403);
  });
});

describe('the mail that asks', () => {
  const mailTo = async () => {
    const mails = await cooperative.environment.mails(`${link.approver}@entraide.example`);
    return mails.findLast((one) => one.text.includes(link.taskId));
  };

  it('says who asks for what, how much and until when', async () => {
    const { subject = '', text = '' } = (await mailTo()) ?? {};
    expect(subject).toMatch(/^Une demande attend votre décision \(\w+\)$/);
    expect(text).toMatch(/Qui demande\s: Mara Peeters/);
    expect(text).toMatch(/Montant\s: 200,00\s€/);
    expect(text).toMatch(/À décider au plus tard le\s: \S+di \d+\S* \S+ \d{4}/);
  });

  it('of a confidential claim does not say whose it is', async () => {
    claimId = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    link = await cooperative.lastLink(claimId);
    const mail = await mailTo();
    expect(mail?.text).toBeDefined();
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Jens/);
  });

  it('of an appeal says so, with the first decision and the reason', async () => {
    await cooperative.decideLast(claimId, 'reject', 'The hall says that you played.');
    await cooperative.as('mara').post(`/api/claims/${claimId}/appeal`, { reason: 'I did not play.' });
    await cooperative.environment.settle();
    link = await cooperative.lastLink(claimId);
    const mail = await mailTo();
    expect(mail?.subject).toMatch(/recours|beroep|Einspruch|appeal/i);
    expect(mail?.text).toContain('The hall says that you played.');
    expect(mail?.text).toContain('I did not play.');
  });
});

describe('an appeal', () => {
  it('says that it is one, with the first decision, its comment and the reason', async () => {
    const first = await cooperative.decideLast(claimId, 'reject', 'The hall says that you played.');
    await cooperative.as('mara').post(`/api/claims/${claimId}/appeal`, { reason: 'I did not play.' });
    await cooperative.environment.settle();
    link = await cooperative.lastLink(claimId);
    expect(link.approver).not.toBe(first);
    const words = wordsOf((await visit(cooperative, undefined, address())).html);
    expect(words).toMatch(
      /This is an appeal .*First decision, .*by Ad.*The hall says that you played\..*I did not play\./,
    );
  });
});

describe('a link', () => {
  it.each(['wrong', ''])('with the token “%s” shows nothing of the claim', async (token) => {
    const { status, html } = await visit(cooperative, undefined, `/tasks/${link.taskId}?token=${token}`);
    expect(status).toBe(404);
    expect(wordsOf(html)).toContain('This link does not work');
    expect(wordsOf(html)).not.toMatch(/Mara|200\.00/);
  });

  it('to a task that does not exist looks the same', async () => {
    const unknown = await visit(cooperative, undefined, '/tasks/unknown?token=wrong');
    const known = await visit(cooperative, undefined, `/tasks/${link.taskId}?token=wrong`);
    const withoutAddress = (html: string) => html.replaceAll('unknown', '*').replaceAll(link.taskId, '*');
    expect([unknown.status, withoutAddress(unknown.html)]).toEqual([
      known.status,
      withoutAddress(known.html),
    ]);
  });

  itOnOneMachine('that has expired, or went to somebody else, says so', async () => {
    await cooperative.environment.advance('P8D');
    const page = await visit(cooperative, undefined, address());
    expect(wordsOf(page.html)).toContain('Somebody else decides now');
    expect((await decide({ decision: 'approve' })).status).toBe(409);
  });

  it('is not needed by the approver who has signed in', async () => {
    const { body: claim } = await cooperative.as('mara').get<{ reference: string }>(`/api/claims/${claimId}`);
    const list = await visit(cooperative, link.approver, `/tasks?q=${claim.reference}`);
    expect(list.html).toContain(`href="/tasks/${link.taskId}"`);
    const page = await visit(cooperative, link.approver, `/tasks/${link.taskId}`);
    expect(page.html).toContain('name="decision"');
  });

  it('for a large amount asks to sign in, and then decides', async () => {
    claimId = await cooperative.file('mara', 'cancelled-contract', service({ grossCents: 1_200_000 }));
    await cooperative.environment.settle();
    link = await cooperative.lastLink(claimId);
    const page = await visit(cooperative, undefined, address());
    expect(wordsOf(page.html)).toContain('Please sign in to decide');
    expect(page.html).not.toContain('name="decision"');
    expect(page.html).toContain(`/sign-in?next=${encodeURIComponent(address())}`);
    expect((await decide({ decision: 'approve' })).status).toBe(401);
    expect((await decide({ decision: 'approve' }, undefined, link.approver)).status).toBe(200);
  });
});
