/** Who can sign in, in the user pool of a stage: accounts whose user names are the registers' ids. */
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

export type AccountState = 'none' | 'invited' | 'active' | 'disabled';

export interface Accounts {
  state(personId: string): Promise<AccountState>;
  /**
   * Makes the account and mails an invitation to it, or lets a known one in again, at this address.
   * @returns what it was before
   */
  admit(personId: string, email: string): Promise<AccountState>;
  /** Makes the account and mails an invitation to it. @returns false when there was one, which stays as it is */
  invite(personId: string, email: string): Promise<boolean>;
  /** Sends the invitation of an account that was never used another time, with another password. */
  inviteAgain(personId: string): Promise<void>;
  /** The account stays, and lets nobody in. @returns what it was before */
  disable(personId: string): Promise<AccountState>;
}

export function openAccounts(client: CognitoIdentityProviderClient, userPoolId: string): Accounts {
  const of = (personId: string) => ({ UserPoolId: userPoolId, Username: personId });

  async function state(personId: string): Promise<AccountState> {
    try {
      const { Enabled, UserStatus } = await client.send(new AdminGetUserCommand(of(personId)));
      if (!Enabled) return 'disabled';
      return UserStatus === 'FORCE_CHANGE_PASSWORD' ? 'invited' : 'active';
    } catch (error) {
      if (error instanceof UserNotFoundException) return 'none';
      throw error;
    }
  }

  async function readmit(personId: string, email: string): Promise<AccountState> {
    const before = await state(personId);
    const UserAttributes = attributes(email);
    await client.send(new AdminUpdateUserAttributesCommand({ ...of(personId), UserAttributes }));
    if (before === 'disabled') await client.send(new AdminEnableUserCommand(of(personId)));
    return before;
  }

  async function invite(personId: string, email: string): Promise<boolean> {
    const asked = { ...of(personId), UserAttributes: attributes(email) };
    try {
      await client.send(new AdminCreateUserCommand({ ...asked, DesiredDeliveryMediums: ['EMAIL'] }));
      return true;
    } catch (error) {
      if (error instanceof UsernameExistsException) return false;
      throw error;
    }
  }

  return {
    state,
    invite,
    async inviteAgain(personId) {
      const asked = { ...of(personId), MessageAction: 'RESEND' } as const;
      await client.send(new AdminCreateUserCommand({ ...asked, DesiredDeliveryMediums: ['EMAIL'] }));
    },
    admit: async (personId, email) => ((await invite(personId, email)) ? 'none' : readmit(personId, email)),
    async disable(personId) {
      const before = await state(personId);
      if (before === 'invited' || before === 'active') {
        await client.send(new AdminDisableUserCommand(of(personId)));
      }
      return before;
    },
  };
}

function attributes(email: string): AttributeType[] {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
}
