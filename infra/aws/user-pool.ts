/** One of the two user pools, whose user names are the registers' ids: its sign-in, its passwords, its mails. */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  CfnUserPoolRiskConfigurationAttachment,
  FeaturePlan,
  ManagedLoginVersion,
  type Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { signInReturnUrl } from '../../functions/web/sign-in-return.ts';
import type { OutgoingMail } from './mail.ts';
import type { StageSettings } from './stages.ts';

export interface ProgramPoolProps {
  readonly stage: StageSettings;
  /** Where sign-in comes back to. */
  readonly baseUrl: string;
  readonly mail: OutgoingMail;
  /** After the stage in the names of the pool and of its pages; empty for members. */
  readonly suffix: '' | '-staff';
  readonly mfa: Mfa;
  /** Whether sign-ins that look stolen, and passwords that are known to have leaked, are refused; billed by the person. */
  readonly threatProtection: boolean;
}

const invitation = [
  'Entraide',
  'Votre compte / Uw account / Ihr Konto / Your account: {username}',
  'Mot de passe provisoire / Tijdelijk wachtwoord / Vorläufiges Passwort / Temporary password: {####}',
].join('<br>');

export class ProgramPool extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly #domain: UserPoolDomain;

  constructor(scope: Construct, id: string, props: ProgramPoolProps) {
    super(scope, id);
    const { stage, suffix } = props;
    this.pool = this.#pool(props);
    this.#domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `entraide-${stage.name}${suffix}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.client = this.#client(props);
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    if (props.threatProtection) this.#refuseLeakedPasswords();
  }

  /** Cognito's sign-in pages. */
  get signInUrl(): string {
    return this.#domain.baseUrl();
  }

  #pool({ stage, suffix, mfa, mail, threatProtection }: ProgramPoolProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `entraide-${stage.name}${suffix}`,
      featurePlan: threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(threatProtection && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
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
        tempPasswordValidity: Duration.days(stage.invitationDays),
        passwordHistorySize: 5,
      },
      mfa,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: { emailSubject: 'Entraide', emailBody: invitation },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Cognito's own mailer sends about fifty a day; SES takes the pool once its identity is proved.
    const made = pool.node.defaultChild;
    if (stage.mail.isProved && made instanceof CfnUserPool) made.emailConfiguration = mail.ofPools;
    return pool;
  }

  #refuseLeakedPasswords(): void {
    const notify = { notify: false };
    new CfnUserPoolRiskConfigurationAttachment(this, 'Risks', {
      userPoolId: this.pool.userPoolId,
      clientId: 'ALL',
      compromisedCredentialsRiskConfiguration: {
        actions: { eventAction: 'BLOCK' },
        eventFilter: ['SIGN_IN', 'PASSWORD_CHANGE'],
      },
      accountTakeoverRiskConfiguration: {
        actions: {
          highAction: { eventAction: 'BLOCK', ...notify },
          mediumAction: { eventAction: 'MFA_REQUIRED', ...notify },
          lowAction: { eventAction: 'MFA_REQUIRED', ...notify },
        },
      },
    });
  }

  /** Public: the browser comes back with a code that only the server that began the sign-in can use (PKCE). */
  #client({ stage, baseUrl }: ProgramPoolProps): UserPoolClient {
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
