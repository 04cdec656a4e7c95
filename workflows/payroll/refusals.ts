/** Whom payroll's refusal goes back to. */

/**
 * What the cooperative has to put right itself: the contract, the employer's numbers and declarations, a month that is
 * closed, the same line twice. Everything else is the person's to say: account, identity, address.
 */
const forStaff =
  /\b(staff|dimona|dpae|onss|rsz|lss|siret|employeur|employer|werkgever|arbeitgeber|contra[ct]t?|vertrag|dossier|doublon|duplicate|dubbel|mois|month|maand|monat|cl[oô]tur|closed|tarif|rate|bar[eè]me|commission paritaire|joint committee|paritair|idcc)/i;

export function isForStaff(reason: string): boolean {
  return forStaff.test(reason);
}
