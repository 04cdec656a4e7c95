/** Which contributions a person's pay bears: by the employer's country and the kind of employment. */
import type { Employment } from '../registers/records.ts';

/** Belgium: white collar, artist, manual; France: ordinary, annexe 10 (artists), annexe 8 (technicians). */
export const payClasses = ['EMP', 'ART', 'OUV', 'GEN', 'ART10', 'TEC8'] as const;
export type PayClass = (typeof payClasses)[number];

export const contractTypes = ['CDI', 'CDD', 'CDDU', '1BIS'] as const;
export type ContractType = (typeof contractTypes)[number];

/** Countries with a payroll; elsewhere pay goes through the partner. */
export type PayrollCountry = 'BE' | 'FR';

/** Undefined where there is no payroll. */
export function payrollCountry(country: string): PayrollCountry | undefined {
  return country === 'BE' || country === 'FR' ? country : undefined;
}

export function payClassOf(country: PayrollCountry, employment: Employment): PayClass {
  if (country === 'BE') return employment === 'artist' ? 'ART' : 'EMP';
  if (employment === 'artist') return 'ART10';
  return employment === 'technician' ? 'TEC8' : 'GEN';
}

/** French artists and technicians are engaged by use contracts (CDDU). */
export function contractTypeOf(country: PayrollCountry, employment: Employment): ContractType {
  if (employment === 'permanent') return 'CDI';
  const byUse = country === 'FR' && (employment === 'artist' || employment === 'technician');
  return byUse ? 'CDDU' : 'CDD';
}
