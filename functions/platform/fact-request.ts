/** Facts beyond the registers that a measure asks for by name; the app has the list of loaders. */

import type { Claim } from '../../workflows/claim/claim.ts';
import type { Member } from '../../workflows/registers/records.ts';

export interface Filing {
  readonly member: Member;
  /** The plan that the claim is filed under: caps count within it. */
  readonly planId: string;
  readonly filedBy: string;
  readonly filedOn: string;
  /** A claim already filed: only those filed before it count as earlier ones. */
  readonly before?: Pick<Claim, 'claimId' | 'filedAt'>;
}

export interface FactRequest {
  readonly form: Readonly<Record<string, unknown>>;
  readonly member: Member;
  readonly filing: Filing;
}
