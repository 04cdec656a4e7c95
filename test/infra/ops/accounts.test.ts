/** Accounts in a user pool: what is asked of Cognito, and what its answers mean. */
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAccounts } from '../../../infra/ops/accounts.ts';

const cognito = mockClient(CognitoIdentityProviderClient);
const accounts = openAccounts(new CognitoIdentityProviderClient({}), 'pool');
const of = { UserPoolId: 'pool', Username: 'farid' };
const attributes = [
  { Name: 'email', Value: 'farid@coop.example' },
  { Name: 'email_verified', Value: 'true' },
];
const exists = new UsernameExistsException({ message: 'exists', $metadata: {} });
const unknown = new UserNotFoundException({ message: 'unknown', $metadata: {} });

beforeEach(() => cognito.reset());

describe('admitting', () => {
  it('makes an account and has an invitation mailed to a proved address', async () => {
    cognito.on(AdminCreateUserCommand).resolves({});
    expect(await accounts.admit('farid', 'farid@coop.example')).toBe('none');
    expect(cognito.call(0).args[0].input).toEqual({
      ...of,
      UserAttributes: attributes,
      DesiredDeliveryMediums: ['EMAIL'],
    });
  });

  it('lets a known account in again, at the new address', async () => {
    cognito.on(AdminCreateUserCommand).rejects(exists);
    cognito.on(AdminGetUserCommand).resolves({ Username: 'farid', Enabled: false, UserStatus: 'CONFIRMED' });
    cognito.on(AdminUpdateUserAttributesCommand).resolves({});
    cognito.on(AdminEnableUserCommand).resolves({});
    expect(await accounts.admit('farid', 'farid@coop.example')).toBe('disabled');
    const [update] = cognito.commandCalls(AdminUpdateUserAttributesCommand);
    expect(update?.args[0].input).toEqual({ ...of, UserAttributes: attributes });
    expect(cognito.commandCalls(AdminEnableUserCommand)).toHaveLength(1);
  });

  it('does not hide what else goes wrong', async () => {
    cognito.on(AdminCreateUserCommand).rejects(new Error('no answer'));
    await expect(accounts.admit('farid', 'farid@coop.example')).rejects.toThrow('no answer');
  });
});

describe('the state of an account', () => {
  it.each([
    [{ Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' }, 'invited'],
    [{ Enabled: true, UserStatus: 'CONFIRMED' }, 'active'],
    [{ Enabled: false, UserStatus: 'CONFIRMED' }, 'disabled'],
  ] as const)('%o is %s', async (user, state) => {
    cognito.on(AdminGetUserCommand).resolves({ Username: 'farid', ...user });
    expect(await accounts.state('farid')).toBe(state);
  });

  it('is none for whoever the pool does not know, and disabling then asks for nothing', async () => {
    cognito.on(AdminGetUserCommand).rejects(unknown);
    expect(await accounts.disable('farid')).toBe('none');
    expect(cognito.commandCalls(AdminDisableUserCommand)).toHaveLength(0);
  });

  it('becomes disabled', async () => {
    cognito.on(AdminGetUserCommand).resolves({ Username: 'farid', Enabled: true, UserStatus: 'CONFIRMED' });
    cognito.on(AdminDisableUserCommand).resolves({});
    expect(await accounts.disable('farid')).toBe('active');
    expect(cognito.commandCalls(AdminDisableUserCommand)).toHaveLength(1);
  });
});
