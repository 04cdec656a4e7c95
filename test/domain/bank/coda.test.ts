import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advices, eachAdvice } from '../../../workflows/bank/advices.ts';
import type { AccountReport, FileRemark } from '../../../workflows/bank/bank-file.ts';
import { BankFileRejected } from '../../../workflows/bank/bank-file.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';

const ids = {
  PMTINF: '0123456789abcdef0123456789ab',
  'E2E-100': '1'.repeat(32),
  'E2E-200': '2'.repeat(32),
  'E2E-300': '3'.repeat(32),
} as const;

/** A sample with its places filled to their widths. */
function sample(name: string): string {
  const text = readFileSync(new URL(`cases/${name}.cod`, import.meta.url), 'latin1');
  return text
    .replace(/\{\{(PMTINF|E2E-\d+)\}\} */g, (place, name: keyof typeof ids) => filled(place, ids[name], 35))
    .replace(/\{\{IBAN-\d+\}\} */g, (place) => filled(place, 'BE68539007547034', 34));
}

/** A place stands for its field's whole width, blanks included; the rest of the line stays where it is. */
function filled(place: string, value: string, width: number): string {
  const blanks = place.length - place.trimEnd().length;
  const name = place.trimEnd();
  return value.padEnd(width) + ' '.repeat(Math.max(0, blanks - (width - name.length)));
}

const individual = sample('coda-01-individual-debits');
const batch = sample('coda-02-batch-with-return');
const account = 'BE71096123456769';

function remarks(text: string): FileRemark[] {
  const pieces = eachAdvice(text, () => undefined);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

const told = (text: string | Uint8Array) =>
  advices(parseBankFile(text)).map(({ kind, scope, on, amountCents, endToEndId }) =>
    [kind, scope, on, amountCents, endToEndId?.[0] ?? ''].join(' '),
  );

function rejection(text: string): string {
  try {
    parseBankFile(text);
    return 'taken';
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return error.message;
  }
}

/** One line with some of its characters replaced. */
function altered(text: string, line: number, from: number, value: string): string {
  const lines = text.split('\r\n');
  const before = lines[line - 1] ?? '';
  lines[line - 1] = before.slice(0, from - 1) + value + before.slice(from - 1 + value.length);
  return lines.join('\r\n');
}

describe('a CODA file', () => {
  it('tells of single debits and of money that came in', () => {
    expect(told(individual)).toEqual([
      'settled line 2020-04-02 10000 1',
      'settled line 2020-04-02 20000 2',
      'settled line 2020-04-02 30000 3',
      'incoming line 2020-04-02 1234 ',
    ]);
    expect(advices(parseBankFile(individual)).at(-1)).toMatchObject({
      accountIban: account,
      counterparty: { name: 'LOU MARCHAND', iban: 'BE68539007547034' },
      remittance: 'COTISATION AVRIL',
      bankReference: '20063BREF00040000',
      bookingId: '2020/063/0004',
    });
  });

  it('tells of a batch by its details, and of what comes back', () => {
    expect(told(batch)).toEqual([
      'settled line 2020-04-03 10000 1',
      'settled line 2020-04-03 20000 2',
      'settled line 2020-04-03 30000 3',
      'returned line 2020-04-06 20000 2',
    ]);
    expect(advices(parseBankFile(batch)).at(-1)).toMatchObject({ reason: { code: 'AC04' } });
  });

  it('stands for the whole batch when no details are asked for', () => {
    const lines = batch.split('\r\n').slice(0, 4);
    const rest = batch.split('\r\n').slice(19, 21);
    const silent = altered([...lines, ...rest].join('\r\n'), 6, 17, '000004');
    expect(advices(parseBankFile(silent))).toMatchObject([
      { kind: 'settled', scope: 'batch', batchId: ids.PMTINF, amountCents: 60_000 },
    ]);
  });

  it.each([
    ['with line feeds alone', (text: string) => text.replaceAll('\r\n', '\n')],
    ['without the last end of line', (text: string) => text.trimEnd()],
    ['as a duplicate', (text: string) => altered(text, 1, 17, 'D')],
    ['with free messages', (text: string) => text.replace(/\r\n9/, `\r\n4 00010000${' '.repeat(118)}\r\n9`)],
    ['as bytes', (text: string) => Buffer.from(text, 'latin1')],
    ['in two bytes a sign', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('says the same %s', (_, written) => {
    expect(advices(parseBankFile(written(individual)))).toEqual(advices(parseBankFile(individual)));
  });

  it('is known by its numbers, whatever the bank calls the booking', () => {
    const renamed = altered(individual, 3, 11, 'OTHER');
    expect(advices(parseBankFile(renamed)).map(({ key }) => key)).toEqual(
      advices(parseBankFile(individual)).map(({ key }) => key),
    );
  });

  it('keeps names with accents, in the encodings of banks', () => {
    const accented = altered(individual, 14, 48, 'HÉLÈNE');
    for (const bytes of [Buffer.from(accented, 'latin1'), Buffer.from(accented, 'utf8')])
      expect(JSON.stringify(parseBankFile(bytes))).toContain('HÉLÈNE');
  });

  it('may say nothing of a day', () => {
    const lines = individual.split('\r\n');
    const closed = altered([lines[0], lines[1], lines.at(-2)].join('\r\n'), 3, 17, '000001'.padEnd(36, '0'));
    expect(parseBankFile(closed)).toMatchObject({ statements: [{ accountIban: account, entries: [] }] });
  });

  it('never books an extract beside the statement that it is taken from', () => {
    const extract = altered(individual, 1, 84, '01401');
    expect(told(extract)).toEqual([]);
    expect(remarks(extract)).toEqual([{ code: 'extract', count: 1 }]);
    expect(remarks(individual)).toEqual([]);
  });

  it('reads structured communications', () => {
    const structured = (communication: string) =>
      advices(parseBankFile(altered(individual, 12, 62, `1${communication}`.padEnd(54)))).at(-1);
    expect(structured('101012345678939')).toMatchObject({ kind: 'incoming', reference: '012345678939' });
    expect(structured('100RF18539007547034')).toMatchObject({ reference: 'RF18539007547034' });
    expect(structured('106whatever')).toMatchObject({ remittance: 'whatever' });
  });

  it('leaves corrections of the bank to a person', () => {
    expect(told(altered(individual, 3, 57, '49'))[0]).toMatch(/^unknown/);
    expect(told(altered(individual, 12, 57, '99')).at(-1)).toMatch(/^unknown/);
  });

  it('never rounds', () => {
    let text = altered(individual, 12, 33, '000000000012345');
    text = altered(text, 15, 42, '0000000099412345');
    text = altered(text, 16, 38, '000000000012345');
    expect(advices(parseBankFile(text)).at(-1)).toMatchObject({ kind: 'unknown', written: '12.345' });
  });

  it('takes the account of every structure', () => {
    const of = (structure: string, text: string, closing = text) => {
      let changed = altered(individual, 2, 2, `${structure}063${text.padEnd(37)}`);
      changed = altered(changed, 15, 5, closing.padEnd(37));
      return (parseBankFile(changed) as AccountReport).statements[0]?.accountIban;
    };
    expect(of('0', '096123456769 EUR0BE')).toBe(account);
    expect(of('3', `${'FR1420041010050500013M02606'.padEnd(34)}EUR`)).toBe('FR1420041010050500013M02606');
  });

  it('counts costs apart from the payment that they come with', () => {
    const lines = individual.split('\r\n');
    const [head = [], movement = [], tail = []] = [lines.slice(0, 2), lines.slice(2, 5), lines.slice(14, 16)];
    const of = (line: string, from: number, value: string) =>
      line.slice(0, from - 1) + value + line.slice(from - 1 + value.length);
    const sum = of(of(movement[0] ?? '', 54, '30101000'), 33, '000000000100500');
    const detail = (number: string, code: string, amount: string) =>
      of(of(of(of(movement[0] ?? '', 7, number), 54, code), 33, amount), 126, '0 0');
    const text = [
      ...head,
      sum,
      ...movement.slice(1),
      detail('0001', '80101100', '000000000100000'),
      detail('0002', '80137013', '000000000000500'),
      of(tail[0] ?? '', 43, '000000099899500'),
      of(tail[1] ?? '', 17, '000007000000000100500000000000000000'),
    ].join('\r\n');
    expect(told(text)).toEqual(['settled line 2020-04-02 10000 1', 'settled line 2020-04-02 50 ']);
  });

  it.each<[string, (text: string) => string, string]>([
    ['a line is of another width', (text) => text.replace('FACTURE 0-1 ', 'FACTURE 0-1'), 'Line 6'],
    ['its sums are others', (text) => altered(text, 16, 23, '000000000600001'), 'Line 16'],
    ['it counts other records', (text) => altered(text, 16, 17, '000015'), 'Line 16'],
    ['its new balance is another', (text) => altered(text, 15, 43, '000000099412350'), 'Line 15'],
    ['its new balance is of another account', (text) => altered(text, 15, 5, 'BE68539007547034'), 'Line 15'],
    ['it ends early', (text) => text.split('\r\n').slice(0, 9).join('\r\n'), 'Line 9'],
    ['a statement further down is of version 1', (text) => text + altered(text, 1, 128, '1'), 'Line 17'],
    ['a record is out of place', (text) => altered(text, 4, 2, '5'), 'Line 4'],
    ['an amount is none', (text) => altered(text, 3, 40, 'x'), 'Line 3'],
    ['a sign is none', (text) => altered(text, 3, 32, '7'), 'Line 3'],
  ])('is refused, with the line, when %s', (_, change, where) => {
    expect(rejection(change(individual))).toMatch(new RegExp(`^${where} of`));
  });

  it('is refused when the next statement does not begin where the last one ended', () => {
    expect(rejection(altered(batch, 23, 44, '000000098812350'))).toMatch(/^Line 2\d of/);
  });
});
