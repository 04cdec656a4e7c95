/** What each stage would deploy: the wiring of the flow, what is kept, and who is told. */
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { httpEntryNames } from '../../../functions/app/http-entries.ts';
import { machineNames } from '../../../functions/app/machines.ts';
import { scheduledFunctionNames } from '../../../functions/app/scheduled-functions.ts';
import { watched } from '../../../functions/operations/jobs/watch.ts';
import { requireSettled } from '../../../infra/aws/cooperative.ts';
import { functionNames } from '../../../infra/aws/functions.ts';
import { needsGuard } from '../../../infra/aws/guard-stack.ts';
import { findStage } from '../../../infra/aws/stages.ts';
import { findPlan } from '../../../workflows/policy/plans.ts';
import { type Resource, resourcesOf, synthesize } from './synthesize.ts';

const prod = synthesize('prod');
const dev = synthesize('dev');

function idOf(type: string): string {
  const ids = Object.keys(resourcesOf(prod, type));
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
}

function functionId(name: string): string {
  const found = Object.entries(resourcesOf(prod, 'AWS::Lambda::Function')).find(
    ([, { Properties }]) => Properties.FunctionName === `entraide-prod-${name}`,
  );
  return found?.[0] ?? `no function ${name}`;
}

describe('stages', () => {
  it.each(['dev', 'prod'])('%s runs a plan that there is', (name) => {
    expect(findPlan(findStage(name).plan)).toBeDefined();
  });

  it('can run another plan', () => {
    expect(findStage('dev', 'corona-2020').plan).toBe('corona-2020');
  });

  it('are known by name', () => {
    expect(() => findStage('production')).toThrow('no stage is called production; there are dev, prod');
  });
});

describe('the stack', () => {
  it('has room for more in its 500 resources', () => {
    expect(Object.keys(prod.template.toJSON().Resources as object).length).toBeLessThan(485);
  });
});

describe('the table', () => {
  it('has the keys, the index, the time to live and the stream that the store works with', () => {
    prod.template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'index',
          KeySchema: [
            { AttributeName: 'ipk', KeyType: 'HASH' },
            { AttributeName: 'isk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('is encrypted and can be restored to any second of the last weeks', () => {
    for (const stage of [dev, prod]) {
      stage.template.hasResourceProperties('AWS::DynamoDB::Table', {
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    }
  });
});

describe('what is kept', () => {
  it.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'])(
    '%s outlives prod, not dev',
    (type) => {
      for (const { DeletionPolicy } of Object.values(resourcesOf(prod, type)))
        expect(DeletionPolicy).toBe('Retain');
      for (const { DeletionPolicy } of Object.values(resourcesOf(dev, type)))
        expect(DeletionPolicy).toBe('Delete');
    },
  );

  it('goes whole in dev: its buckets are emptied first, and in prod nothing may do that', () => {
    dev.template.resourceCountIs('Custom::S3AutoDeleteObjects', 2);
    prod.template.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
  });

  it('cannot be deleted by mistake in prod', () => {
    prod.template.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: true });
    prod.template.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' });
  });

  it('is logged for a limited time', () => {
    const groups = Object.values(resourcesOf(prod, 'AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(functionNames.length + machineNames.length + 1);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(365);
    for (const { Properties } of Object.values(resourcesOf(dev, 'AWS::Logs::LogGroup'))) {
      expect(Properties.RetentionInDays).toBe(30);
    }
  });

  it('is private: documents are reached by nobody from outside, over TLS alone', () => {
    const buckets = Object.entries(resourcesOf(prod, 'AWS::S3::Bucket'));
    expect(buckets).toHaveLength(2);
    for (const [id, { Properties }] of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      prod.template.hasResourceProperties('AWS::S3::BucketPolicy', {
        Bucket: { Ref: id },
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 's3:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
          ]),
        },
      });
    }
    prod.template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: Match.anyValue(),
      LoggingConfiguration: Match.anyValue(),
    });
  });

  it('is scanned for malware in prod', () => {
    prod.template.resourceCountIs('AWS::GuardDuty::MalwareProtectionPlan', 1);
    dev.template.resourceCountIs('AWS::GuardDuty::MalwareProtectionPlan', 0);
  });
});

describe('functions', () => {
  it('are those of the program', () => {
    const names = Object.values(resourcesOf(prod, 'AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.FunctionName,
    );
    expect(names.sort()).toEqual(functionNames.map((name) => `entraide-prod-${name}`).sort());
  });

  it('run on Node 24, traced, each with a log group and a role of its own', () => {
    const functions = Object.values(resourcesOf(prod, 'AWS::Lambda::Function')) as (Resource & {
      Properties: { Role: unknown; LoggingConfig: { LogGroup: unknown; LogFormat: string } };
    })[];
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
    }
    const apart = (values: unknown[]) => new Set(values.map((one) => JSON.stringify(one))).size;
    expect(apart(functions.map(({ Properties }) => Properties.Role))).toBe(functionNames.length);
    expect(apart(functions.map(({ Properties }) => Properties.LoggingConfig.LogGroup))).toBe(
      functionNames.length,
    );
  });

  it('know the plan of the stage and the address of the HTTP entries', () => {
    prod.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'entraide-prod-check-eligibility',
      Environment: {
        Variables: {
          TABLE_NAME: { Ref: idOf('AWS::DynamoDB::Table') },
          BASE_URL: { 'Fn::GetAtt': [idOf('AWS::ApiGatewayV2::Api'), 'ApiEndpoint'] },
          PLAN: 'corona-2020',
          ENVELOPE_SHARDS: '16',
        },
      },
    });
  });

  it('have the concurrency that the stage gives them', () => {
    const { concurrency } = findStage('prod');
    for (const name of functionNames) {
      const found = resourcesOf(prod, 'AWS::Lambda::Function')[functionId(name)];
      expect(found?.Properties.ReservedConcurrentExecutions).toBe(concurrency[name]);
    }
  });
});

describe('effects', () => {
  it('reach their function from the stream: new ones alone, failures apart from the rest', () => {
    prod.template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [idOf('AWS::DynamoDB::Table'), 'StreamArn'] },
      FunctionName: { Ref: functionId('dispatch-effects') },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { Keys: { pk: { S: [{ prefix: 'EFFECT#' }] } } },
            }),
          },
        ],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [idOf('AWS::SQS::Queue'), 'Arn'] } } },
    });
  });

  it('that failed are taken up every minute', () => {
    prod.template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      Target: { Arn: { 'Fn::GetAtt': [functionId('dispatch-effects'), 'Arn'] }, Input: '{"sweep":true}' },
    });
  });
});

describe('payment runs', () => {
  it('are made on working days in the morning of Brussels', () => {
    prod.template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 6 ? * MON-FRI *)',
      ScheduleExpressionTimezone: 'Europe/Brussels',
      Target: { Arn: { 'Fn::GetAtt': [functionId('run-payments'), 'Arn'] } },
    });
  });
});

describe('the ledger', () => {
  it('is sealed every hour', () => {
    prod.template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 hour)',
      Target: { Arn: { 'Fn::GetAtt': [functionId('seal-ledger'), 'Arn'] } },
    });
  });
});

describe('dead letters', () => {
  it('take what schedules could not deliver and what scheduled functions could not do', () => {
    const queue = { 'Fn::GetAtt': [idOf('AWS::SQS::Queue'), 'Arn'] };
    for (const { Properties } of Object.values(resourcesOf(prod, 'AWS::Scheduler::Schedule'))) {
      expect(Properties.Target).toMatchObject({ DeadLetterConfig: { Arn: queue } });
    }
    for (const name of scheduledFunctionNames) {
      prod.template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
        FunctionName: { Ref: functionId(name) },
        DestinationConfig: { OnFailure: { Destination: queue } },
      });
    }
  });
});

describe('the HTTP entries', () => {
  it('take in no more than the stage says', () => {
    prod.template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    });
  });

  it('may call the function behind each of their paths, by one permission each', () => {
    const permissions = Object.values(resourcesOf(prod, 'AWS::Lambda::Permission'));
    const sources = permissions.map(({ Properties }) => JSON.stringify(Properties.SourceArn));
    expect(permissions).toHaveLength(httpEntryNames.length);
    // `stage/$default` for what no route names, `stage/METHOD/path` for the others.
    expect(sources.filter((arn) => /[^*]\/\*\/\*"/.test(arn))).toHaveLength(1);
    expect(sources.filter((arn) => arn.includes('/*/*/*"'))).toHaveLength(httpEntryNames.length - 1);
  });

  it('log neither addresses nor queries nor who asked', () => {
    const [stage] = Object.values(resourcesOf(prod, 'AWS::ApiGatewayV2::Stage')) as (Resource & {
      Properties: { AccessLogSettings: { Format: string } };
    })[];
    const fields = Object.values(JSON.parse(stage?.Properties.AccessLogSettings.Format ?? '{}')) as string[];
    expect(fields).toContain('$context.requestId');
    for (const field of fields) expect(field).not.toMatch(/path|query|sourceIp|userAgent|identity|header/i);
  });
});

describe('new code of pages and calls in prod', () => {
  const isHttp = ({ Properties }: Resource) =>
    httpEntryNames.some((name) => Properties.FunctionName === `entraide-prod-${name}`);
  const functions = Object.entries(resourcesOf(prod, 'AWS::Lambda::Function'))
    .filter(([, one]) => isHttp(one))
    .map(([id]) => id);

  it('meets one request in ten first, and goes back when pages fail', () => {
    const aliases = Object.values(resourcesOf(prod, 'AWS::Lambda::Alias')) as (Resource & {
      UpdatePolicy?: { CodeDeployLambdaAliasUpdate?: object };
    })[];
    const behind = aliases.map(({ Properties }) => (Properties.FunctionName as { Ref: string }).Ref);
    expect(behind.toSorted()).toEqual(functions.toSorted());
    for (const { Properties, UpdatePolicy } of aliases) {
      expect(Properties.Name).toBe('live');
      expect(UpdatePolicy).toMatchObject({ CodeDeployLambdaAliasUpdate: { ApplicationName: {} } });
    }
    const [alarm] = Object.entries(resourcesOf(prod, 'AWS::CloudWatch::Alarm')).find(([id]) =>
      id.includes('DoorsFail'),
    ) ?? [''];
    const groups = Object.values(resourcesOf(prod, 'AWS::CodeDeploy::DeploymentGroup'));
    expect(groups).toHaveLength(functions.length);
    for (const { Properties } of groups) {
      expect(Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: alarm } }] },
        AutoRollbackConfiguration: { Enabled: true },
      });
    }
  });

  it('is what the gateway calls: the alias, never the function beside it', () => {
    const called = Object.values(resourcesOf(prod, 'AWS::ApiGatewayV2::Integration'));
    const aliases = Object.keys(resourcesOf(prod, 'AWS::Lambda::Alias'));
    expect(called).toHaveLength(functions.length);
    for (const { Properties } of called)
      expect(aliases).toContain((Properties.IntegrationUri as { Ref: string }).Ref);
  });

  it('is there at once in dev', () => {
    for (const type of ['AWS::Lambda::Alias', 'AWS::CodeDeploy::DeploymentGroup'])
      dev.template.resourceCountIs(type, 0);
  });
});

describe('what a cooperative may set besides', () => {
  const guard = prod.guard ?? prod.template;

  it('copies table and documents into a vault every night, and on to another', () => {
    guard.hasResource('AWS::Backup::BackupVault', { DeletionPolicy: 'Retain' });
    guard.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          {
            ScheduleExpression: 'cron(30 1 * * ? *)',
            Lifecycle: { DeleteAfterDays: 90 },
            CopyActions: [
              {
                DestinationBackupVaultArn: 'arn:aws:backup:eu-central-1:111122223333:backup-vault:entraide',
                Lifecycle: { DeleteAfterDays: 90 },
              },
            ],
          },
        ],
      },
    });
    const [selection] = Object.values(resourcesOf({ template: guard }, 'AWS::Backup::BackupSelection'));
    const kept = JSON.stringify(selection?.Properties.BackupSelection);
    expect(kept).toContain(`OutputFnGetAtt${idOf('AWS::DynamoDB::Table')}`);
    expect(kept).toMatch(/OutputFnGetAttDocumentsBucket/);
  });

  it('limits what one address may ask of both sign-in pages', () => {
    guard.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'REGIONAL',
      Rules: [
        {
          Action: { Block: {} },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 500, EvaluationWindowSec: 300 } },
        },
      ],
    });
    const guarded = Object.values(resourcesOf({ template: guard }, 'AWS::WAFv2::WebACLAssociation'));
    const texts = guarded.map(({ Properties }) => JSON.stringify(Properties.ResourceArn));
    for (const pool of Object.keys(resourcesOf(prod, 'AWS::Cognito::UserPool')))
      expect(texts.filter((one) => one.includes(pool))).toHaveLength(1);
    expect(guarded).toHaveLength(2);
  });

  it('is not there unless it is set', () => {
    expect(dev.guard).toBeUndefined();
    expect(needsGuard(findStage('prod'))).toBe(false);
  });
});

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

describe('settings of the cooperative', () => {
  it('are refused while they are those that they came with, each by name', () => {
    for (const name of ['dev', 'prod']) {
      const refused = () => requireSettled(name, findStage(name));
      expect(refused).toThrow(`${name}.alarmsTo: `);
      expect(refused).toThrow(`${name}.mail.from: `);
    }
    expect(() => requireSettled('prod', findStage('prod'))).toThrow('prod.mail.domain: example.org');
  });

  it('are taken once they are somebody’s', () => {
    const own = {
      ...findStage('prod'),
      mail: { from: 'Entraide <entraide@coop.be>', domain: 'coop.be', isProved: false },
      alarmsTo: 'ops@coop.be',
    };
    expect(() => requireSettled('prod', own)).not.toThrow();
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
