/**
 * Who people are: members in one user pool, whoever works for the plan in another, because Cognito demands a second
 * factor of a whole pool or of nobody. Neither knows roles; those are in the registers and count from one request to
 * the next, the staff's for whoever came in by the staff's pool alone.
 */
import { Mfa } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acceptFinding } from './findings.ts';
import type { OutgoingMail } from './mail.ts';
import type { StageSettings } from './stages.ts';
import { ProgramPool } from './user-pool.ts';

export interface PeopleProps {
  readonly stage: StageSettings;
  /** Where sign-in comes back to. */
  readonly baseUrl: string;
  readonly mail: OutgoingMail;
}

export class People extends Construct {
  readonly members: ProgramPool;
  readonly staff: ProgramPool;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);
    const { stage } = props;
    this.members = new ProgramPool(this, 'Members', {
      ...props,
      ...{ suffix: '', mfa: Mfa.OPTIONAL, threatProtection: false },
    });
    // Enrolled at the first sign-in: without it the pool lets nobody in.
    const mfa = stage.secondFactorOfStaff ? Mfa.REQUIRED : Mfa.OPTIONAL;
    this.staff = new ProgramPool(this, 'Staff', {
      ...props,
      ...{ suffix: '-staff', mfa, threatProtection: stage.secondFactorOfStaff },
    });
    acceptFinding(
      this.members.pool,
      'AwsSolutions-COG2',
      'Members may be without a telephone; they see their own claims alone, and staff are in a pool of their own.',
    );
    for (const finding of ['AwsSolutions-COG3', 'AwsSolutions-COG8'])
      acceptFinding(
        this.members.pool,
        finding,
        'Threat protection is billed by the person: it is there for staff, who are few and may do more.',
      );
    if (stage.secondFactorOfStaff) return;
    for (const finding of ['AwsSolutions-COG2', 'AwsSolutions-COG3', 'AwsSolutions-COG8'])
      acceptFinding(
        this.staff.pool,
        finding,
        'The stage holds nobody’s data, and checks sign in by password.',
      );
  }

  /** What a function that lets people in has to know. */
  get environment(): Readonly<Record<string, string>> {
    const { members, staff } = this;
    return {
      USER_POOL_ID: members.pool.userPoolId,
      USER_POOL_CLIENT_ID: members.client.userPoolClientId,
      SIGN_IN_URL: members.signInUrl,
      STAFF_POOL_ID: staff.pool.userPoolId,
      STAFF_POOL_CLIENT_ID: staff.client.userPoolClientId,
      STAFF_SIGN_IN_URL: staff.signInUrl,
    };
  }
}
