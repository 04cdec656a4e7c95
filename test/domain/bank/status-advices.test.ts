/** What a status report says, and by which key an advice is known again. */
import { describe, expect, it } from 'vitest';
import { advicesByPayment, advicesOfPayment } from '../../../workflows/bank/advice.ts';
import { advices } from '../../../workflows/bank/advices.ts';
import type { AccountEntry, AccountReport, StatusReport } from '../../../workflows/bank/bank-file.ts';
import { credit, givenDetail, givenEntry, givenReport, incoming } from './given-entries.ts';

describe('the key of a reading', () => {
  const keys = (entries: AccountEntry[], kind?: AccountReport['kind']) =>
    advices(givenReport(entries, kind)).map(({ key }) => key);

  it('is the same in a notification and the statement after it', () => {
    const entries = [givenEntry(), incoming(), givenEntry({ details: [], batch: { batchId: 'B' } })];
    const renumbered = entries.map((entry, index) => ({ ...entry, entryRef: String(index + 7) }));
    expect(keys(renumbered, 'camt.054')).toEqual(keys(entries, 'camt.053'));
  });

  it('is the same whether or not the statement repeats the details of incoming money', () => {
    expect(keys([incoming({ remittance: { unstructured: ['merci'] } })])).toEqual(
      keys([{ ...incoming(), details: [] }]),
    );
  });

  it.each<[string, AccountEntry]>([
    ['another payment', givenEntry({ details: [givenDetail({ endToEndId: 'PAY-2' })] })],
    ['another booking of the bank', givenEntry({ bankReference: 'REF-2' })],
    ['another cent', givenEntry({ amountCents: 10_001 })],
    ['another account', givenEntry({ accountIban: 'BE71096123456769' })],
    ['another currency', givenEntry({ currency: 'USD' })],
    ['its return', givenEntry({ ...credit, details: [givenDetail({ returnReason: { code: 'AC04' } })] })],
    ['its announcement', givenEntry({ status: 'PDNG' })],
  ])('differs for %s', (_, other) => expect(keys([other])).not.toEqual(keys([givenEntry()])));

  it('is the same on another day under a reference of the bank that lasts', () => {
    const numbered = (bankReference: string, bookedOn: string) => ({
      ...incoming(),
      bankReference,
      bookedOn,
    });
    expect(keys([numbered('20093A7716', '2020-04-06')])).toEqual(
      keys([numbered('20093A7716', '2020-04-03')]),
    );
    // A number of a line: every statement of some banks begins with 1.
    expect(keys([numbered('1', '2020-04-06')])).not.toEqual(keys([numbered('1', '2020-04-03')]));
    const { bankReference: _, ...unnumbered } = givenEntry();
    expect(keys([{ ...unnumbered, bookedOn: '2020-04-06' }])).not.toEqual(keys([unnumbered]));
  });

  it('tells two payments of the same person, amount and day apart', () => {
    const { bankReference: _, ...unnumbered } = incoming();
    const twice = keys([unnumbered, unnumbered]);
    expect(new Set(twice).size).toBe(2);
    expect(keys([unnumbered])).toEqual([twice[0]]);
    expect(keys([incoming(), { ...incoming(), bankReference: 'REF-2' }])).toHaveLength(2);
  });

  it('cannot be forged by what a payer writes', () => {
    const { bankReference: _, ...unnumbered } = incoming();
    const written = (text: string) =>
      keys([{ ...unnumbered, details: [givenDetail({ remittance: { unstructured: [text] } })] }]);
    expect(written('a|2')).not.toEqual(
      keys([{ ...unnumbered, details: [givenDetail({ remittance: { unstructured: ['a'] } })] }]),
    );
    expect(written('a|b')[0]).not.toContain('a|b');
    expect(written('a%7Cb')).not.toEqual(written('a|b'));
  });
});

describe('a status report', () => {
  const report = (change: Partial<StatusReport>): StatusReport => ({
    kind: 'pain.002',
    messageId: 'M',
    createdAt: '2020-04-02T06:00:00Z',
    originalMessageId: 'RUN',
    batches: [],
    lines: [],
    ...change,
  });
  const line = (endToEndId: string, status?: string) =>
    status === undefined ? { endToEndId, batchId: 'B' } : { endToEndId, batchId: 'B', status };
  const sent = { endToEndId: 'PAY-1', batchId: 'B', messageId: 'RUN' };
  const decided = (file: StatusReport) => advicesOfPayment(sent, advices(file)).map(({ kind }) => kind);

  it.each<[string, Partial<StatusReport>, string[]]>([
    ['accepts the message', { groupStatus: 'ACCP' }, ['accepted']],
    ['rejects the message', { groupStatus: 'RJCT', groupReason: { code: 'FF01' } }, ['rejected']],
    ['only says that answers differ', { groupStatus: 'PART' }, []],
    ['rejects the batch', { groupStatus: 'ACCP', batches: [{ batchId: 'B', status: 'RJCT' }] }, ['rejected']],
    ['rejects another batch', { groupStatus: 'PART', batches: [{ batchId: 'C', status: 'RJCT' }] }, []],
    [
      'rejects the line of an accepted message',
      { groupStatus: 'ACCP', lines: [line('PAY-1', 'RJCT')] },
      ['rejected'],
    ],
    [
      'rejects the line of an accepted batch',
      { batches: [{ batchId: 'B', status: 'ACSC' }], lines: [line('PAY-1', 'RJCT')] },
      ['rejected'],
    ],
    [
      'lists the line without a status of its own',
      { groupStatus: 'PART', batches: [{ batchId: 'B', status: 'RJCT' }], lines: [line('PAY-1')] },
      ['rejected'],
    ],
    ['rejects another line', { groupStatus: 'PART', lines: [line('PAY-2', 'RJCT')] }, []],
    ['has a status that nobody knows', { lines: [line('PAY-1', 'XXXX')] }, ['unknown']],
    [
      'contradicts itself',
      { lines: [line('PAY-1', 'ACSC'), line('PAY-1', 'RJCT')] },
      ['settled', 'rejected'],
    ],
    [
      'rejects the message and carries its line out',
      { groupStatus: 'RJCT', lines: [line('PAY-1', 'ACSC'), line('PAY-2', 'RJCT')] },
      ['settled'],
    ],
    [
      'rejects the message and carries another line out',
      { groupStatus: 'RJCT', lines: [line('PAY-2', 'ACSC')] },
      [],
    ],
    [
      'rejects the batch and carries another line out',
      { batches: [{ batchId: 'B', status: 'RJCT' }], lines: [line('PAY-2', 'ACCP')] },
      [],
    ],
    ['is about another message', { originalMessageId: 'OTHER', groupStatus: 'RJCT' }, []],
  ])('%s', (_, change, expected) => expect(decided(report(change))).toEqual(expected));

  it('is for a person when it rejects the whole and carries a part out', () => {
    const told = (change: Partial<StatusReport>) =>
      advices(report(change)).map(({ scope, kind }) => `${scope} ${kind}`);
    expect(told({ groupStatus: 'RJCT', lines: [line('PAY-1', 'ACSC')] })).toEqual([
      'message unknown',
      'line settled',
    ]);
    expect(told({ groupStatus: 'RJCT', batches: [{ batchId: 'B', status: 'ACCP' }] })).toEqual([
      'batch accepted',
      'message unknown',
    ]);
    expect(told({ groupStatus: 'RJCT', lines: [line('PAY-1', 'RJCT')] })).toEqual([
      'message rejected',
      'line rejected',
    ]);
  });

  it('has the same keys when it is sent again under another id, and others once it says something else', () => {
    const first = report({ groupStatus: 'PART', lines: [line('PAY-1', 'PDNG'), line('PAY-2', 'ACCP')] });
    const later = report({ groupStatus: 'PART', lines: [line('PAY-1', 'RJCT'), line('PAY-2', 'ACCP')] });
    const keys = (file: StatusReport) => advices(file).map(({ key }) => key);
    expect(keys({ ...first, messageId: 'M2', createdAt: '2020-04-03T06:00:00Z' })).toEqual(keys(first));
    expect(keys(later)[0]).not.toBe(keys(first)[0]);
    expect(keys(later)[1]).toBe(keys(first)[1]);
  });

  it('sorts ten thousand lines out in one go, each for its payment', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      line(`PAY-${index}`, index % 2 ? 'RJCT' : 'ACCP'),
    );
    const find = advicesByPayment(advices(report({ groupStatus: 'PART', lines })));
    for (let index = 0; index < 10_000; index++)
      expect(find({ ...sent, endToEndId: `PAY-${index}` })).toMatchObject([
        { endToEndId: `PAY-${index}`, kind: index % 2 ? 'rejected' : 'accepted' },
      ]);
    expect(find({ ...sent, endToEndId: 'PAY-10000' })).toEqual([]);
  });
});
