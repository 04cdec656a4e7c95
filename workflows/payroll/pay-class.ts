/** Which contributions a person's pay bears: by the employer's country and the kind of employment. */
/** Belgium: white collar, artist, manual; France: ordinary, annexe 10 (artists), annexe 8 (technicians). */
export const payClasses = ['EMP', 'ART', 'OUV', 'GEN', 'ART10', 'TEC8'] as const;
export type PayClass = (typeof payClasses)[number];

export const contractTypes = ['CDI', 'CDD', 'CDDU', '1BIS'] as const;
export type ContractType = (typeof contractTypes)[number];

/** Countries with a payroll; elsewhere pay goes through the partner. */
export type PayrollCountry = 'BE' | 'FR';
