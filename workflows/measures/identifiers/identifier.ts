/** A number or date that a form of the State or of a payment body asks for. */

/** `national-id`: NISS or NIR; `employer-no`: ONSS number or SIRET; `joint-committee`: it, or IDCC in France; `agreement-no`: the employer's at Pôle emploi. */
export const identifierIds = [
  'national-id',
  'birth-date',
  'employer-no',
  'joint-committee',
  'weekly-hours',
  'full-time-hours',
  'object-no',
  'naf',
  'agreement-no',
] as const;
export type IdentifierId = (typeof identifierIds)[number];

export interface Identifier {
  readonly id: IdentifierId;
  /** Of the employer, whose forms they are. */
  readonly country: 'BE' | 'FR';
  /** Empty when no register holds it. */
  readonly value: string;
  /** Where it belongs. */
  readonly register: 'members' | 'activities' | 'contracts';
  readonly column: string;
}

export function missingOf(identifiers: readonly Identifier[]): Identifier[] {
  return identifiers.filter(({ value }) => value === '');
}

export function identifierValue(identifiers: readonly Identifier[], id: IdentifierId): string {
  return identifiers.find((one) => one.id === id)?.value ?? '';
}
