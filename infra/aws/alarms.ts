/** Who is told, and of what: whatever needs a person before it mends. */
import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { StepName } from '../../functions/app/step-names.ts';
import type { Watched } from '../../functions/operations/jobs/watch.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { HttpEntries } from './http-api.ts';
import type { JourneyMachine } from './journey-machine.ts';
import type { ProgramFunction } from './program-function.ts';
import type { StageSettings } from './stages.ts';

export interface AlarmsProps {
  readonly stage: StageSettings;
  readonly steps: Readonly<Record<StepName, ProgramFunction>>;
  readonly dispatchEffects: ProgramFunction;
  readonly machines: readonly JourneyMachine[];
  readonly httpFunctions: HttpEntries;
  readonly deadLetters: DeadLetters;
  readonly table: Table;
  /** What the clock or the stream wakes, and what people wait for. */
  readonly woken: readonly ProgramFunction[];
  readonly served: readonly ProgramFunction[];
}

const period = Duration.minutes(5);

export class Alarms extends Construct {
  readonly topic: Topic;
  /** Pages or calls fail: what ends a rollout. */
  readonly pagesFail: Alarm;
  readonly #stage: StageSettings;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { stage, steps, machines, httpFunctions, deadLetters, dispatchEffects } = props;
    this.#stage = stage;
    this.topic = new Topic(this, 'Topic', { displayName: `Entraide ${stage.name}`, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(stage.alarmsTo));
    const { queue } = deadLetters;
    this.#tell('DeadLetters', 'Something failed too often and waits in the queue.', {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    });
    for (const { machine, node } of machines) {
      this.#tell(`${node.id}Broken`, `An execution of ${node.id} ended without an end of its journey.`, {
        metric: sum([
          machine.metricFailed({ period }),
          machine.metricTimedOut({ period }),
          machine.metricAborted({ period }),
        ]),
      });
    }
    this.#tell('Referred', 'A claim or a journey waits for an operator.', {
      metric: sum(
        [steps.ReferToOperator, steps.ReferJourney, steps.ReferStoppedJourney].map(({ lambda }) =>
          lambda.metricInvocations({ period }),
        ),
      ),
    });
    this.pagesFail = this.#tell('DoorsFail', 'Pages or the API answer with server errors.', {
      metric: httpFunctions.stage.metricServerError({ period, statistic: 'Sum' }),
      threshold: 5,
    });
    this.#tell('EffectsSetAside', 'A mail or a step can never be carried out; look at what was set aside.', {
      metric: ofDispatch(stage, 'EffectsSetAside', 'Sum'),
    });
    this.#tell('EffectsStuck', 'Mails or steps have waited for more than half an hour.', {
      metric: ofDispatch(stage, 'EffectsStuck', 'Maximum'),
    });
    this.#tell('ClaimsSilent', 'Claims have not moved for longer than their state takes.', {
      metric: risen(ofWatch(stage, 'ClaimsSilent')),
    });
    this.#tell('ClaimsUnderReview', 'Claims wait for an operator.', {
      metric: risen(ofWatch(stage, 'ClaimsUnderReview')),
    });
    this.#tell('ApprovalsOverdue', 'Approvals are later than the plan has somebody else asked.', {
      metric: risen(ofWatch(stage, 'ApprovalsOverdue')),
    });
    this.#tell('RunsNotReleased', 'A payment run waits for its second person for more than three days.', {
      metric: risen(ofWatch(stage, 'RunsNotReleased')),
    });
    this.#tell('EnvelopesNearlyFull', 'An envelope is at eighty per cent of its ceiling.', {
      metric: risen(ofWatch(stage, 'EnvelopesNearlyFull')),
    });
    this.#tell('StreamLate', 'Effects reach their function late.', {
      metric: dispatchEffects.lambda.metric('IteratorAge', { period, statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
    });
    this.#tell('MailBounces', 'More than one mail in twenty bounces.', {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        period: Duration.hours(1),
      }),
      threshold: 0.05,
    });
    this.#tell('MailComplaints', 'More than one mail in a thousand is called unwanted: Amazon may stop us.', {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.ComplaintRate',
        period: Duration.hours(1),
      }),
      threshold: 0.001,
    });
    this.#watchLimits(props);
    this.#watchSilence();
  }

  /** What comes before failures: too little room, and too little time. */
  #watchLimits({ httpFunctions, table, woken, served }: AlarmsProps): void {
    const throttles = (functions: readonly ProgramFunction[]) =>
      sum(functions.map(({ lambda }) => lambda.metricThrottles({ period })));
    this.#tell('PagesThrottled', 'Pages or calls are refused for want of concurrency: raise the quota.', {
      metric: throttles(served),
    });
    this.#tell('WokenThrottled', 'What the clock or the stream wakes finds no room: raise the quota.', {
      metric: throttles(woken),
    });
    this.#tell('NearlyTimedOut', 'Scheduled work takes more than eight tenths of the time that it has.', {
      metric: longestShare(woken),
      threshold: 0.8,
    });
    this.#tell('TableThrottled', 'The table refuses reads or writes: a partition is too busy.', {
      metric: sum(
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
          (metricName) =>
            new Metric({
              namespace: 'AWS/DynamoDB',
              metricName,
              dimensionsMap: { TableName: table.tableName },
              period,
              statistic: 'Sum',
            }),
        ),
      ),
    });
    this.#tell('PagesSlow', 'One page in twenty takes longer than three seconds.', {
      metric: httpFunctions.stage.metricLatency({ period, statistic: 'p95' }),
      threshold: 3_000,
    });
  }

  /** Everything else reads well while nothing is heard: the count itself has to be heard. */
  #watchSilence(): void {
    const heard = ofWatch(this.#stage, 'ClaimsSilent').with({ statistic: 'SampleCount' });
    const alarm = new Alarm(this, 'WatchSilent', {
      alarmDescription: 'Nobody counts what waits for people: the function watch does not run.',
      metric: heard,
      threshold: 1,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.#send(alarm);
  }

  /** Also when it is well again, or nobody knows whether somebody has to look. */
  #send(alarm: Alarm): void {
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  #tell(
    id: string,
    alarmDescription: string,
    { metric, threshold = 1 }: { metric: IMetric; threshold?: number },
  ): Alarm {
    const alarm = new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.#send(alarm);
    return alarm;
  }
}

/** Counted every quarter of an hour. */
export function ofWatch(stage: StageSettings, metricName: Watched): Metric {
  return new Metric({
    namespace: 'Entraide',
    metricName,
    dimensionsMap: { service: 'watch', stage: stage.name },
    period: Duration.minutes(15),
    statistic: 'Maximum',
  });
}

function ofDispatch(stage: StageSettings, metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: 'Entraide',
    metricName,
    dimensionsMap: { service: 'dispatch-effects', stage: stage.name },
    period,
    statistic,
  });
}

/**
 * Whether there is one more than a quarter of an hour ago. An alarm on the count itself speaks once and stays as it is:
 * the second claim that waits would go unheard behind the first.
 */
function risen(count: Metric): MathExpression {
  const { period: every } = count;
  return new MathExpression({
    expression: 'IF(DIFF(count) > 0, 1, 0)',
    usingMetrics: { count },
    period: every,
    label: count.metricName,
  });
}

/** The longest run of any of the functions, as a part of the time that it has. */
function longestShare(functions: readonly ProgramFunction[]): MathExpression {
  const named = functions.map(({ lambda }, at) => {
    const milliseconds = lambda.timeout?.toMilliseconds() ?? 0;
    return { name: `m${at}`, milliseconds, metric: lambda.metricDuration({ period, statistic: 'Maximum' }) };
  });
  const shares = named.map(({ name, milliseconds }) => `${name}/${milliseconds}`);
  return new MathExpression({
    expression: `MAX([${shares.join(', ')}])`,
    usingMetrics: Object.fromEntries(named.map(({ name, metric }) => [name, metric])),
    period,
    label: 'share of the time',
  });
}

function sum(metrics: readonly IMetric[]): MathExpression {
  const named = metrics.map((metric, at) => [`m${at}`, metric] as const);
  return new MathExpression({
    expression: 'SUM(METRICS())',
    usingMetrics: Object.fromEntries(named),
    period,
    label: 'sum',
  });
}
