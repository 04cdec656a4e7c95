/** Access tokens of the stack's user pool, by a password that the test sets; the stage allows it for checks. */
import { randomBytes } from 'node:crypto';
import {
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Deployed } from './open.ts';

/** @returns a function from a person to their token; somebody without an account gets one */
export function tokensOf(stack: Deployed): (personId: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (personId) => {
    const token = tokens.get(personId) ?? signIn(stack, personId, newPassword());
    tokens.set(personId, token);
    return token;
  };
}

export function newPassword(): string {
  return `Aa1!${randomBytes(12).toString('base64url')}`;
}

/** Gives the person an account with this password, where they sign in: apart when they work for the plan, or did. */
export async function givePassword(
  { site, people }: Deployed,
  person: string,
  password: string,
  as?: 'staff',
): Promise<boolean> {
  const isStaff = as === 'staff' || (await site.registers.staff(person)) !== undefined;
  const accounts = isStaff ? site.staffAccounts : site.accounts;
  await accounts.invite(person, `${person}@members.example`);
  const { UserPoolId, StaffPoolId } = site.outputs;
  const of = { UserPoolId: isStaff ? StaffPoolId : UserPoolId, Username: person };
  await people.send(new AdminSetUserPasswordCommand({ ...of, Password: password, Permanent: true }));
  return isStaff;
}

async function signIn(stack: Deployed, personId: string, password: string): Promise<string> {
  const isStaff = await givePassword(stack, personId, password);
  const { UserPoolId, UserPoolClientId, StaffPoolId, StaffPoolClientId } = stack.site.outputs;
  const { AuthenticationResult } = await stack.people.send(
    new AdminInitiateAuthCommand({
      UserPoolId: isStaff ? StaffPoolId : UserPoolId,
      ClientId: isStaff ? StaffPoolClientId : UserPoolClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: personId, PASSWORD: password },
    }),
  );
  const token = AuthenticationResult?.AccessToken;
  if (!token) throw new Error(`no token for ${personId}`);
  return token;
}
