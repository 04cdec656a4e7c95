/** Who files what, and when: what a claim is decided for. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Member } from '../../workflows/registers/records.ts';

export interface Filing {
  readonly member: Member;
  readonly filedBy: string;
  readonly filedOn: string;
  /** A claim already filed: only those filed before it count as earlier ones. */
  readonly before?: Pick<Claim, 'claimId' | 'filedAt'>;
}
