/** The stack: what is kept, what runs, and what carries effects out. */
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { scheduledFunctionNames } from '../../../functions/app/scheduled-functions.ts';
import { functionNames } from '../../../infra/aws/functions.ts';
import { findStage } from '../../../infra/aws/stages.ts';
import { findPlan } from '../../../workflows/policy/plans.ts';
import { type Resource, resourcesOf } from './synthesize.ts';
import { dev, functionId, idOf, prod } from './synthesized-stack.ts';

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

describe('the stored format', () => {
  it('is handed on from one deployment to the next, so that another one is refused before anything changes', () => {
    prod.template.hasParameter('StoredFormat', {
      Default: '2',
      AllowedValues: ['2'],
      ConstraintDescription: Match.stringLikeRegexp(
        'another format than this program reads.*Use the version',
      ),
    });
    prod.template.hasOutput('TableFormat', { Value: { Ref: 'StoredFormat' } });
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
    expect(groups).toHaveLength(functionNames.length + 2);
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

  it.each([
    ['prod', 'as it has been scanned', 'Object Tags Added', [{ prefix: 'incoming/' }, { prefix: 'claims/' }]],
    ['dev', 'as it arrives', 'Object Created', [{ prefix: 'incoming/' }]],
  ] as const)('in %s has each file looked at %s', (name, _, happened, keys) => {
    const { template } = { prod, dev }[name];
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': [happened],
        detail: { bucket: { name: [Match.anyValue()] }, object: { key: keys } },
      },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [functionId('settle-documents'), 'Arn'] },
        }),
      ],
    });
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
