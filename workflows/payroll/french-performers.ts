/**
 * Contributions on the pay of French artists (annexe 10: 70% of the ordinary rates) and technicians (annexe 8), under
 * use contracts of three months or less: urssaf.fr, efl.fr, unedic.org, modele-social, service-public.fr F23769.
 */
import { generalLevies, technicalBalance } from './french-ordinary.ts';
import type { Contribution } from './rates.ts';

/** FNAL and apprenticeship are counted on the pay with holidays, which a fund pays (compta-online.com). */
const widenedPercent = 111.5;

const shared: readonly Contribution[] = [
  { name: 'CSA', base: 'gross', employerPercent: 0.3, employeePercent: 0 },
  { name: 'dialogue social', base: 'gross', employerPercent: 0.016, employeePercent: 0 },
  { name: 'chômage', base: 'gross', employerPercent: 9.55, employeePercent: 2.4 },
  { name: 'AGS', base: 'gross', employerPercent: 0.15, employeePercent: 0 },
  { name: 'CEG T1', base: 'capped', employerPercent: 1.29, employeePercent: 0.86 },
  technicalBalance,
  { name: 'formation', base: 'gross', employerPercent: 2.1, employeePercent: 0 },
  { name: 'apprentissage', base: 'gross', employerPercent: 0.68, employeePercent: 0, widenedPercent },
  // 15.40% to March 2020; what came after was not seen, and the State's model of January 2021 keeps it.
  { name: 'congés spectacles', base: 'gross', employerPercent: 15.4, employeePercent: 0 },
  { name: 'prévoyance', base: 'gross', employerPercent: 1.2, employeePercent: 0 },
  { name: 'FCAP', base: 'gross', employerPercent: 0.1, employeePercent: 0 },
  ...generalLevies,
];

export const artistContributions: Contribution[] = [
  {
    name: 'maladie',
    base: 'gross',
    employerPercent: 4.9,
    employeePercent: 0,
    highPay: { aboveMinimumTimes: 2.5, employerPercent: 9.1 },
  },
  { name: 'vieillesse plafonnée', base: 'capped', employerPercent: 5.99, employeePercent: 4.83 },
  { name: 'vieillesse', base: 'gross', employerPercent: 1.33, employeePercent: 0.28 },
  {
    name: 'allocations familiales',
    base: 'gross',
    employerPercent: 2.42,
    employeePercent: 0,
    highPay: { aboveMinimumTimes: 3.5, employerPercent: 3.68 },
  },
  { name: 'FNAL', base: 'gross', employerPercent: 0.35, employeePercent: 0, widenedPercent },
  { name: 'accidents du travail', base: 'gross', employerPercent: 1.12, employeePercent: 0 },
  { name: 'retraite T1', base: 'capped', employerPercent: 4.45, employeePercent: 4.44 },
  { name: 'retraite T2', base: 'above', employerPercent: 10.8, employeePercent: 10.79 },
  ...shared,
];

export const technicianContributions: Contribution[] = [
  {
    name: 'maladie',
    base: 'gross',
    employerPercent: 7,
    employeePercent: 0,
    highPay: { aboveMinimumTimes: 2.5, employerPercent: 13 },
  },
  { name: 'vieillesse plafonnée', base: 'capped', employerPercent: 8.55, employeePercent: 6.9 },
  { name: 'vieillesse', base: 'gross', employerPercent: 1.9, employeePercent: 0.4 },
  {
    name: 'allocations familiales',
    base: 'gross',
    employerPercent: 3.45,
    employeePercent: 0,
    highPay: { aboveMinimumTimes: 3.5, employerPercent: 5.25 },
  },
  { name: 'FNAL', base: 'gross', employerPercent: 0.5, employeePercent: 0, widenedPercent },
  { name: 'accidents du travail', base: 'gross', employerPercent: 2.24, employeePercent: 0 },
  { name: 'retraite T1', base: 'capped', employerPercent: 3.94, employeePercent: 3.93 },
  { name: 'retraite T2', base: 'above', employerPercent: 10.8, employeePercent: 10.79 },
  ...shared,
];
