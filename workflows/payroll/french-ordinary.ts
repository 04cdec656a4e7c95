/** Contributions on ordinary French pay (OpenFisca-France, efisciences, modele-social), by size of the employer. */
import type { Contribution } from './rates.ts';

/** CSG of 6.8 and 2.4% and CRDS of 0.5%, of 98.25% of the gross. */
export const generalLevies: readonly Contribution[] = [
  { name: 'CSG déductible', base: 'abated', employerPercent: 0, employeePercent: 6.8 },
  { name: 'CSG non déductible', base: 'abated', employerPercent: 0, employeePercent: 2.4 },
  { name: 'CRDS', base: 'abated', employerPercent: 0, employeePercent: 0.5 },
];

/** The technical balance of the supplementary pensions (AGIRC-ARRCO), of all pay once it exceeds the ceiling. */
export const technicalBalance: Contribution = {
  name: 'CET',
  base: 'whole-when-above',
  employerPercent: 0.21,
  employeePercent: 0.14,
};

export function ordinaryContributions(size: 'under-11' | 'from-50'): Contribution[] {
  return [
    {
      name: 'maladie',
      base: 'gross',
      employerPercent: 7,
      employeePercent: 0,
      highPay: { aboveMinimumTimes: 2.5, employerPercent: 13 },
    },
    { name: 'CSA', base: 'gross', employerPercent: 0.3, employeePercent: 0 },
    { name: 'vieillesse plafonnée', base: 'capped', employerPercent: 8.55, employeePercent: 6.9 },
    { name: 'vieillesse', base: 'gross', employerPercent: 1.9, employeePercent: 0.4 },
    {
      name: 'allocations familiales',
      base: 'gross',
      employerPercent: 3.45,
      employeePercent: 0,
      highPay: { aboveMinimumTimes: 3.5, employerPercent: 5.25 },
    },
    size === 'from-50'
      ? { name: 'FNAL', base: 'gross', employerPercent: 0.5, employeePercent: 0 }
      : { name: 'FNAL', base: 'capped', employerPercent: 0.1, employeePercent: 0 },
    { name: 'dialogue social', base: 'gross', employerPercent: 0.016, employeePercent: 0 },
    // The mean of all employers; each has its own.
    { name: 'accidents du travail', base: 'gross', employerPercent: 2.24, employeePercent: 0 },
    { name: 'chômage', base: 'gross', employerPercent: 4.05, employeePercent: 0 },
    { name: 'AGS', base: 'gross', employerPercent: 0.15, employeePercent: 0 },
    { name: 'retraite T1', base: 'capped', employerPercent: 4.72, employeePercent: 3.15 },
    { name: 'CEG T1', base: 'capped', employerPercent: 1.29, employeePercent: 0.86 },
    { name: 'retraite T2', base: 'above', employerPercent: 12.95, employeePercent: 8.64 },
    { name: 'CEG T2', base: 'above', employerPercent: 1.62, employeePercent: 1.08 },
    technicalBalance,
    {
      name: 'formation',
      base: 'gross',
      employerPercent: size === 'from-50' ? 1 : 0.55,
      employeePercent: 0,
    },
    { name: 'apprentissage', base: 'gross', employerPercent: 0.68, employeePercent: 0 },
    ...generalLevies,
  ];
}
