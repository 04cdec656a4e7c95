/** What happens by the clock: each schedule calls one function with one input, by a role that can do nothing else. */
import { TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters.ts';
import type { ProgramFunction } from './program-function.ts';

export interface SchedulesProps {
  readonly runPayments: ProgramFunction;
  readonly orderReports: ProgramFunction;
  readonly sealLedger: ProgramFunction;
  readonly countVotes: ProgramFunction;
  readonly dispatchEffects: ProgramFunction;
  readonly applyRetention: ProgramFunction;
  readonly watch: ProgramFunction;
  readonly deadLetters: DeadLetters;
}

export class Schedules extends Construct {
  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    const { runPayments, orderReports, sealLedger, countVotes, dispatchEffects, applyRetention } = props;
    const { watch, deadLetters } = props;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const { queue } = deadLetters;
    const functions = [
      ...[runPayments, orderReports, sealLedger, countVotes],
      ...[dispatchEffects, applyRetention, watch],
    ];
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: functions.map(({ lambda }) => lambda.functionArn),
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    for (const { lambda } of functions) {
      lambda.configureAsyncInvoke({ onFailure: new SqsDestination(queue), retryAttempts: 2 });
    }
    const target = ({ lambda }: ProgramFunction, input: object): IScheduleTarget => ({
      bind: () => ({
        arn: lambda.functionArn,
        role,
        input: ScheduleTargetInput.fromObject(input),
        deadLetterConfig: { arn: queue.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
      }),
    });
    new Schedule(this, 'PaymentRun', {
      description: 'Makes the day’s payment runs; the function rests on days without settlement',
      schedule: ScheduleExpression.cron({
        minute: '30',
        hour: '6',
        weekDay: 'MON-FRI',
        timeZone: TimeZone.EUROPE_BRUSSELS,
      }),
      target: target(runPayments, {}),
    });
    new Schedule(this, 'Retention', {
      description: 'Erases what nothing keeps any longer',
      schedule: ScheduleExpression.cron({ minute: '0', hour: '3', timeZone: TimeZone.EUROPE_BRUSSELS }),
      target: target(applyRetention, {}),
    });
    new Schedule(this, 'Votes', {
      description: 'Lets votes act whose day has come',
      schedule: ScheduleExpression.cron({ minute: '1', hour: '0', timeZone: TimeZone.EUROPE_BRUSSELS }),
      target: target(countVotes, {}),
    });
    new Schedule(this, 'Sealing', {
      description: 'Seals what was booked into the chain over the ledger',
      schedule: ScheduleExpression.expression('rate(1 hour)'),
      target: target(sealLedger, {}),
    });
    new Schedule(this, 'Reports', {
      description: 'Orders the day’s public fund and, on Mondays, the statement of losses and the forecast',
      schedule: ScheduleExpression.cron({
        minute: '0',
        hour: '5',
        timeZone: TimeZone.EUROPE_BRUSSELS,
      }),
      target: target(orderReports, {}),
    });
    new Schedule(this, 'Watch', {
      description: 'Counts what needs a person',
      schedule: ScheduleExpression.expression('rate(15 minutes)'),
      target: target(watch, {}),
    });
    new Schedule(this, 'Sweep', {
      description: 'Takes up effects that failed when the stream brought them',
      schedule: ScheduleExpression.expression('rate(1 minute)'),
      target: target(dispatchEffects, { sweep: true }),
    });
  }
}
