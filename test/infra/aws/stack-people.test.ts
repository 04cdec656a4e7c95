/** The stack: people, alarms and operators. */
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { watched } from '../../../functions/operations/jobs/watch.ts';
import { resourcesOf } from './synthesize.ts';
import { dev, functionId, idOf, prod } from './synthesized-stack.ts';

describe('people', () => {
  const pool = (stage: typeof prod, name: string) =>
    Object.values(resourcesOf(stage, 'AWS::Cognito::UserPool')).find(
      ({ Properties }) => Properties.UserPoolName === name,
    )?.Properties;
  const common = {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  };

  it('are made by operators, with long passwords, and sign in by code', () => {
    for (const name of ['entraide-prod', 'entraide-prod-staff']) {
      expect(pool(prod, name)).toMatchObject({
        ...common,
        Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 30 } },
      });
    }
    const clients = Object.values(resourcesOf(prod, 'AWS::Cognito::UserPoolClient'));
    expect(clients).toHaveLength(2);
    for (const { Properties } of clients) {
      expect(Properties).toMatchObject({
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid'],
        GenerateSecret: false,
        AccessTokenValidity: 60,
        RefreshTokenValidity: 480,
        PreventUserExistenceErrors: 'ENABLED',
      });
    }
  });

  it('who work for the plan need a second factor; members may have one, and nobody is billed for them', () => {
    expect(pool(prod, 'entraide-prod-staff')).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
    expect(pool(prod, 'entraide-prod')).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      UserPoolTier: 'ESSENTIALS',
    });
    for (const name of ['entraide-dev', 'entraide-dev-staff'])
      expect(pool(dev, name)).toMatchObject({ UserPoolTier: 'ESSENTIALS' });
  });

  it('of the staff cannot use passwords that are known to have leaked', () => {
    prod.template.hasResourceProperties('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
      CompromisedCredentialsRiskConfiguration: {
        Actions: { EventAction: 'BLOCK' },
        EventFilter: ['SIGN_IN', 'PASSWORD_CHANGE'],
      },
    });
    dev.template.resourceCountIs('AWS::Cognito::UserPoolRiskConfigurationAttachment', 0);
  });

  it('are written to by SES where its identity is proved', () => {
    for (const name of ['entraide-prod', 'entraide-prod-staff']) {
      expect(pool(prod, name)).toMatchObject({
        EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', ConfigurationSet: 'entraide-prod' },
      });
    }
    expect(pool(dev, 'entraide-dev')).not.toHaveProperty(
      'EmailConfiguration.EmailSendingAccount',
      'DEVELOPER',
    );
  });

  it('have tokens without a browser in dev alone', () => {
    const flowsOf = (stage: typeof prod) =>
      Object.values(resourcesOf(stage, 'AWS::Cognito::UserPoolClient')).flatMap(
        ({ Properties }) => (Properties.ExplicitAuthFlows ?? []) as string[],
      );
    expect(flowsOf(dev)).toContain('ALLOW_ADMIN_USER_PASSWORD_AUTH');
    expect(new Set(flowsOf(prod))).toEqual(new Set(['ALLOW_REFRESH_TOKEN_AUTH']));
  });
});

describe('alarms', () => {
  it('tell the people of the stage', () => {
    prod.template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operations@example.org',
    });
    const alarms = Object.values(resourcesOf(prod, 'AWS::CloudWatch::Alarm'));
    expect(alarms.length).toBeGreaterThanOrEqual(8);
    for (const { Properties } of alarms) {
      const topic = [{ Ref: idOf('AWS::SNS::Topic') }];
      expect([Properties.AlarmActions, Properties.OKActions]).toEqual([topic, topic]);
      expect(Properties.AlarmDescription).toMatch(/\w/);
    }
  });

  it.each(watched)('speak for each new one of %s, of this stage alone', (name) => {
    const count = {
      Namespace: 'Entraide',
      MetricName: name,
      Dimensions: [
        { Name: 'service', Value: 'watch' },
        { Name: 'stage', Value: 'prod' },
      ],
    };
    prod.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: Match.arrayWith([
        Match.objectLike({ Expression: 'IF(DIFF(count) > 0, 1, 0)' }),
        Match.objectLike({ MetricStat: Match.objectLike({ Metric: count }) }),
      ]),
    });
  });

  it('speak when nothing is heard any more', () => {
    prod.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Statistic: 'SampleCount',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it.each([
    ['functions without room', 'Throttles'],
    ['functions that run out of time', 'Duration'],
    ['a table that refuses', 'WriteThrottleEvents'],
    ['slow pages', 'Latency'],
    ['mails that come back', 'Reputation.BounceRate'],
    ['mails that nobody wants', 'Reputation.ComplaintRate'],
  ])('speak of %s', (_, metric) => {
    expect(JSON.stringify(resourcesOf(prod, 'AWS::CloudWatch::Alarm'))).toContain(`"MetricName":"${metric}"`);
  });
});

describe('operators', () => {
  it('see what waits for people on one dashboard', () => {
    const [dashboard] = Object.values(resourcesOf(prod, 'AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const name of [...watched, 'ExecutionsFailed', '5xx']) expect(body, name).toContain(name);
  });

  it('are told before a month costs more than the stage’s budget', () => {
    prod.template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 500, Unit: 'USD' } },
    });
  });

  it.each([
    ['apply-retention', 'cron(0 3 * * ? *)'],
    ['watch', 'rate(15 minutes)'],
  ])('need not start %s', (name, expression) => {
    prod.template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: expression,
      Target: { Arn: { 'Fn::GetAtt': [functionId(name), 'Arn'] } },
    });
  });
});
