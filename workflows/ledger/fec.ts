/**
 * The journal in the layout that the French tax office reads, the "fichier des écritures comptables": 18 columns in
 * the order of article A. 47 A-1, VII, 1° of the livre des procédures fiscales. Each posted entry is two lines.
 */
import { toSepaText } from '../bank/sepa-text.ts';
import { dayOfInstant } from '../calendar.ts';
import type { Cents } from '../money.ts';
import { chartAccountOf, partsOf } from './chart-of-accounts.ts';
import type { Transfer } from './transfer.ts';

export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

const journals = { BQ: 'Banque', OD: 'Operations diverses' } as const;
export type JournalCode = keyof typeof journals;

/** In French and in ASCII; what is not here is called by its own word. */
const reasons: Readonly<Record<string, string>> = {
  payment: 'Paiement',
  return: 'Paiement revenu',
  receipt: 'Recette',
  'given-back': 'Rendu aux sources',
  disputed: 'Ecriture bancaire a eclaircir',
  'bank-charges': 'Frais bancaires',
  recovery: 'Recouvrement',
  absorption: 'Perte prise en charge',
  loan: 'Pret',
  repayment: 'Remboursement de pret',
  'public-aid': 'Aide publique',
};

/** Money set aside is not booked in this layout, and neither is giving it back: nothing has moved yet. */
export function isPosted({ kind }: Pick<Transfer, 'kind'>): boolean {
  return kind === 'direct' || kind === 'post';
}

/** What touches a bank account stands in the bank's journal, the rest in the one for everything else. */
export function journalOf({ debit, credit }: Pick<Transfer, 'debit' | 'credit'>): JournalCode {
  return [debit, credit].some((account) => account.startsWith('bank:')) ? 'BQ' : 'OD';
}

/**
 * The two lines of a posted entry, fields separated by tabs, without an end of line.
 * @param place the entry's place in its journal and month, from 1
 */
export function fecLines(entry: Transfer, place: number): [string, string] {
  const code = journalOf(entry);
  const day = dayOfInstant(entry.at).replaceAll('-', '');
  const number = `${code}${day.slice(0, 6)}${String(place).padStart(6, '0')}`;
  const text = reasons[entry.reason] ?? entry.reason;
  const line = (account: string, debitCents: Cents, creditCents: Cents) => {
    const { number: accountNumber, label } = chartAccountOf(account);
    const { nature, detail } = partsOf(account);
    const auxiliary = detail === '' ? nature : detail;
    return [
      ...[code, journals[code], number, day],
      ...[accountNumber, label, auxiliary, account],
      ...[entry.claimId ?? entry.transferId, day, text],
      ...[decimalComma(debitCents), decimalComma(creditCents)],
      ...['', '', day, '', ''],
    ]
      .map(plain)
      .join('\t');
  };
  return [line(entry.debit, entry.amountCents, 0), line(entry.credit, 0, entry.amountCents)];
}

/** `SIRENFECAAAAMMJJ.txt`, with the last day that the file covers. */
export function fecName(siren: string, until: string): string {
  return `${siren}FEC${until.replaceAll('-', '')}.txt`;
}

function decimalComma(amountCents: Cents): string {
  const digits = String(amountCents).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** ASCII, which every character set that the layout allows holds, and never the separator. */
function plain(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : toSepaText(text, 200);
}
