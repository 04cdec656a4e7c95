/**
 * Who people are: a user pool whose user names are the registers' ids. It knows no roles; those are in the
 * registers and count from one request to the next.
 */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { signInReturnUrl } from '../../functions/web/sign-in-return.ts';
import { acceptFinding } from './findings.ts';
import type { StageSettings } from './stages.ts';

export interface PeopleProps {
  readonly stage: StageSettings;
  /** Where sign-in comes back to. */
  readonly baseUrl: string;
}

const invitation = [
  'Entraide',
  'Votre compte / Uw account / Ihr Konto / Your account: {username}',
  'Mot de passe provisoire / Tijdelijk wachtwoord / Vorläufiges Passwort / Temporary password: {####}',
].join('<br>');

export class People extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly #domain: UserPoolDomain;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);
    const { stage } = props;
    this.pool = this.#pool(stage);
    this.#domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `entraide-${stage.name}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.client = this.#client(props);
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }

  /** Cognito's sign-in pages. */
  get signInUrl(): string {
    return this.#domain.baseUrl();
  }

  #pool(stage: StageSettings): UserPool {
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `entraide-${stage.name}`,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
        passwordHistorySize: 5,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: { emailSubject: 'Entraide', emailBody: invitation },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acceptFinding(
      pool,
      'AwsSolutions-COG2',
      'Members may be without a telephone; staff are told to enrol, and large decisions ask for a sign-in.',
    );
    return pool;
  }

  /** Public: the browser comes back with a code that only the server that began the sign-in can use (PKCE). */
  #client({ stage, baseUrl }: PeopleProps): UserPoolClient {
    return this.pool.addClient('Pages', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: { adminUserPassword: stage.tokensForChecks },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [signInReturnUrl(baseUrl)],
        logoutUrls: [`${baseUrl}/`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(8),
    });
  }
}
