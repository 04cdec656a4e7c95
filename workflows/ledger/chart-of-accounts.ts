/**
 * Our accounts in the numbers of the French general chart (plan comptable général), for the layout that the French
 * tax office reads: one row per nature of account, with its reason.
 */
import type { accounts } from './transfer.ts';

export interface ChartAccount {
  /** The first three digits are the chart's own. */
  readonly number: string;
  /** In French and in ASCII, as the layout wants it. */
  readonly label: string;
}

type Nature = keyof typeof accounts;

const chart: Readonly<Record<Nature, ChartAccount>> = {
  // 658: what the fund gives is an ordinary charge of the cooperative, of no other kind in class 65.
  envelope: { number: '658000', label: 'Charges diverses de gestion courante - fonds de solidarite' },
  // 438: what social security still owes for what was advanced; clients have 411, below.
  receivable: { number: '438700', label: 'Organismes sociaux - produits a recevoir' },
  // 512: money at the bank.
  bank: { number: '512000', label: 'Banques' },
  // 421: pay that the payroll office owes to people, social security and the tax office in our name.
  payroll: { number: '421000', label: 'Personnel - remunerations dues par la paie' },
  // 181: an Activité is a section of the cooperative's own books, so what passes between is internal.
  activity: { number: '181000', label: 'Comptes de liaison des Activites' },
  // 467: owed to a person until there is another account to pay to.
  returned: { number: '467100', label: 'Paiements revenus, a payer a nouveau' },
  // 106: the cooperative's own reserves.
  reserves: { number: '106800', label: 'Autres reserves' },
  // 274: loans granted.
  loan: { number: '274000', label: 'Prets' },
  // 791: takes out of the charges what is lent and will come back, so that 658 less 791 is what was given.
  lent: { number: '791000', label: 'Transferts de charges - fonds prete' },
  // 471: received and not yet given to whom it is for.
  expected: { number: '471000', label: 'Recettes a imputer' },
  // 471: entries of the bank that contradict a payment, until they are cleared up.
  disputed: { number: '471200', label: 'Ecritures bancaires a eclaircir' },
  // 467: public money held for others until it is shared out.
  collected: { number: '467200', label: 'Aides publiques a repartir' },
  // 654: a client cannot pay, and the cooperative bears it.
  absorbed: { number: '654000', label: 'Pertes sur creances irrecouvrables' },
  // 627: banks' services.
  charges: { number: '627000', label: 'Services bancaires' },
};

/** 411: what clients owe for pay that was advanced. */
const client: ChartAccount = { number: '411000', label: 'Clients' };
/** 471: a nature that the chart has no row for; its name stays visible beside it. */
const unknown: ChartAccount = { number: '471900', label: "Comptes d'attente" };

/** The nature and the detail of an account's name: `envelope` and `hardship-aid-BE-2020`. */
export function partsOf(account: string): { readonly nature: string; readonly detail: string } {
  const end = account.indexOf(':');
  return end < 0
    ? { nature: account, detail: '' }
    : { nature: account.slice(0, end), detail: account.slice(end + 1) };
}

/** What there is on the left of an account's name. */
export const natures: readonly string[] = Object.keys(chart);

export function isNature(nature: string): nature is Nature {
  return Object.hasOwn(chart, nature);
}

export function chartAccountOf(account: string): ChartAccount {
  const { nature, detail } = partsOf(account);
  if (nature === 'receivable' && detail.startsWith('client')) return client;
  return isNature(nature) ? chart[nature] : unknown;
}
