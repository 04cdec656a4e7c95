/** Money on the cooperative's account that nothing announced: what finance finds on its list of the unmatched. */
import { corona2020 } from '../../../../workflows/policy/corona-2020.ts';
import type { IncomingMoney } from '../../bank/bookings.ts';

const payers = [
  { name: 'Festival des Ruelles', iban: 'FR7630006000011234567890189', text: 'Solidarité artistes annulés' },
  { name: 'Stad Gent', iban: 'BE68539007547034', text: 'Steun culturele sector, dossier 2020/118' },
  { name: 'A. Lambert', iban: 'BE71096123456769', text: 'Don pour la caisse' },
] as const;

/** @param day of the scene, from 0; nobody on most of them */
export function strangersOf(day: number): IncomingMoney[] {
  const [account] = corona2020.debtorAccounts;
  const payer = day > 7 && day % 4 === 1 ? payers[Math.floor(day / 8) % payers.length] : undefined;
  if (!account || !payer) return [];
  const { name, iban, text } = payer;
  const amountCents = 5_000 + day * 1_250;
  return [
    { accountIban: account.iban, amountCents, payer: { name, iban }, text, bankReference: `STRANGER-${day}` },
  ];
}
