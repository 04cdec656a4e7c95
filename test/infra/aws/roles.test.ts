/** What the roles of the template say: who reaches payments at all, and that nobody may do more than the ports do. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { paymentPartitions } from '../../../functions/app/table-access.ts';
import { indexes } from '../../../functions/platform/keys.ts';
import { functionNames } from '../../../infra/aws/functions.ts';
import { describe as describeGrant } from './guarded-store.ts';
import { isLike, itemGrantsOf, listOf, roleOf, statementsOf } from './policies.ts';
import { type StageName, synthesize } from './synthesize.ts';

const synthesized = synthesize('prod');
/** The SDK's clients by the prefix of their permissions. */
const services: Readonly<Record<string, string>> = { sfn: 'states', sesv2: 'ses' };

describe('the payments path', () => {
  const touching = functionNames.filter((name) =>
    itemGrantsOf(synthesized, name).some(
      ({ on, pattern }) =>
        on === 'table' && paymentPartitions.some((one) => isLike(pattern, one.replace('*', 'x'))),
    ),
  );

  it('alone touches payments, runs and what banks said', () => {
    expect(touching).toEqual([
      'request-payment',
      'settle-second-part',
      'gather-report',
      'run-payments',
      // Takes names and accounts out of them when their time is over.
      'apply-retention',
      // Lists runs that nobody released.
      'watch',
      'web-withdrawals',
      'web-finance',
    ]);
  });

  it('alone lists payments and runs', () => {
    const lists = [indexes.payments('x'), indexes.paymentRuns, indexes.runPayments('x')];
    const listing = functionNames.filter((name) =>
      itemGrantsOf(synthesized, name).some(
        ({ on, pattern }) => on === 'index' && lists.some((one) => isLike(pattern, one)),
      ),
    );
    const may = ['run-payments', 'apply-retention', 'watch', 'web-finance'];
    for (const name of listing) expect(may).toContain(name);
    expect(listing).toContain('run-payments');
  });

  it('is where withdrawals may take a waiting payment back, and nothing else', () => {
    const grants = itemGrantsOf(synthesized, 'web-withdrawals')
      .filter(({ pattern }) => paymentPartitions.includes(pattern))
      .map(describeGrant);
    expect(grants.sort()).toEqual([
      'dynamodb:GetItem table PAYMENT#*',
      'dynamodb:UpdateItem table PAYMENT#*',
    ]);
  });
});

/** What Lambda itself does in a function's name, and what tells an absent file from a forbidden one. */
const actionsOfLambda: ReadonlySet<string> = new Set([
  ...['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  ...['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((call) => `dynamodb:${call}`),
  // To the queue of dead letters, as the CDK grants it to whoever may leave one there.
  ...['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 's3:ListBucket'],
]);

const actionsOfPorts = new Set(callsOfAdapters().flatMap(toActions));

/** `s3:HeadObject` and the like: the calls that the adapters import from the SDK. */
function callsOfAdapters(): string[] {
  const folder = path.join(import.meta.dirname, '../../../functions/platform');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    return [...source.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-(\w+)'/g)].flatMap(
      ([, names = '', client = '']) =>
        [...names.matchAll(/(\w+)Command\b/g)].map(([, call]) => `${services[client] ?? client}:${call}`),
    );
  });
}

/** The permission that a call needs has mostly its own name. */
function toActions(call: string): string[] {
  const transaction = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
  if (call === 'dynamodb:TransactWriteItems') return transaction.map((action) => `dynamodb:${action}`);
  return call === 's3:HeadObject' ? ['s3:GetObject'] : [call];
}

describe.each<StageName>(['dev', 'prod'])('roles of %s', (stage) => {
  const stack = synthesize(stage);

  it.each(functionNames)('%s may do nothing on everything, but what takes no resource', (name) => {
    for (const { Action, Resource } of statementsOf(stack, roleOf(stack, name))) {
      expect(listOf(Action).join()).not.toContain('*');
      if (!listOf(Resource).includes('*')) continue;
      for (const action of listOf(Action)) {
        expect(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams']).toContain(
          action,
        );
      }
    }
  });

  it.each(functionNames)('%s reads and writes no item without naming its partition', (name) => {
    for (const { Action, Condition } of statementsOf(stack, roleOf(stack, name))) {
      const onItems = listOf(Action).some((action) =>
        /^dynamodb:(?!.*Stream|GetRecords|GetShard)/.test(action),
      );
      if (onItems)
        expect(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']).not.toHaveLength(0);
      for (const action of listOf(Action)) expect(action).not.toMatch(/Scan|BatchWrite|PartiQL/);
    }
  });

  it.each(functionNames)('%s may do no more than the calls that the ports are made of', (name) => {
    const allowed = statementsOf(stack, roleOf(stack, name)).flatMap(({ Action }) => listOf(Action));
    const beyond = allowed.filter((action) => !actionsOfPorts.has(action) && !actionsOfLambda.has(action));
    expect(beyond).toEqual([]);
  });

  it('only one function sends mails, starts and answers machines', () => {
    const allowed = (action: string) =>
      functionNames.filter((name) =>
        statementsOf(stack, roleOf(stack, name)).some((statement) =>
          listOf(statement.Action).includes(action),
        ),
      );
    for (const action of [
      'ses:SendEmail',
      'states:StartExecution',
      'states:SendTaskSuccess',
      'states:SendTaskFailure',
    ]) {
      expect(allowed(action)).toEqual(['dispatch-effects']);
    }
    for (const action of ['s3:PutObject', 's3:GetObject']) {
      expect(allowed(action)).toEqual(['settle-documents', 'web-documents', 'web-finance']);
    }
  });

  it('finance reaches files of votes and exports, and no member’s document', () => {
    const statements = statementsOf(stack, roleOf(stack, 'web-finance'));
    const files = statements.filter((one) => listOf(one.Action).some((action) => action.startsWith('s3:')));
    const folders = files.flatMap((one) => listOf(one.Resource).map((arn) => JSON.stringify(arn)));
    expect(folders.map((arn) => /\/(\w+)\/\*"/.exec(arn)?.[1])).toEqual(['exports', 'votes']);
  });
});
