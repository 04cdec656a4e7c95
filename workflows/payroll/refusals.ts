/** Whom payroll's refusal goes back to, and what it is about, also where it is a code such as `NISS_MISSING`. */

/**
 * What the cooperative has to put right itself: the contract, the employer's numbers and declarations, a month that is
 * closed, the same line twice. Everything else is the person's to say: account, identity, address.
 */
const forStaff =
  /\b(staff|dimona|dpae|onss|rsz|lss|siret|employeur|employer|werkgever|arbeitgeber|contra[ct]t?|vertrag|dossier|doublon|duplicate|dubbel|mois|month|maand|monat|cl[oô]tur|closed|tarif|rate|bar[eè]me|commission paritaire|joint committee|paritair|idcc)/i;

export function isForStaff(reason: string): boolean {
  return forStaff.test(inWords(reason));
}

/** What a member can put right. */
export const refusalSubjects = ['account', 'identity', 'birth', 'address'] as const;
export type RefusalSubject = (typeof refusalSubjects)[number];

const aboutMember: Readonly<Record<RefusalSubject, RegExp>> = {
  account: /\b(iban|bic|account|compte|rib|rekening|konto|bank)/i,
  identity:
    /\b(niss|inss|insz|nir|national|rijksregister|registre|identit|identiteit|identit[aä]t|secu|ssn)/i,
  birth: /\b(birth|naissance|geboorte|geburt)/i,
  address: /\b(address|adresse?|anschrift|domicile|woonplaats|wohnsitz)/i,
};

/** What the refusal is about when payroll gave a code instead of words; undefined for words, which say it themselves. */
export function subjectOfCode(reason: string): RefusalSubject | 'other' | undefined {
  if (!/^[A-Z0-9]+(?:[_.-][A-Z0-9]+)*$/i.test(reason) || !/[A-Z0-9_]/.test(reason)) return undefined;
  if (/^[a-zà-ÿ]+$/i.test(reason) && reason !== reason.toUpperCase()) return undefined;
  return refusalSubjects.find((one) => aboutMember[one].test(inWords(reason))) ?? 'other';
}

/** `NO_DIMONA` and `noDimona` as words. */
function inWords(reason: string): string {
  return reason.replace(/([a-z])(?=[A-Z])/g, '$1 ').replace(/[_.-]+/g, ' ');
}
