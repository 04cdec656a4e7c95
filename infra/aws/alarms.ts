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
  readonly httpEntries: HttpEntries;
  readonly deadLetters: DeadLetters;
}

const period = Duration.minutes(5);

export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { stage, steps, machines, httpEntries, deadLetters, dispatchEffects } = props;
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
    this.#tell('DoorsFail', 'Pages or the API answer with server errors.', {
      metric: httpEntries.stage.metricServerError({ period, statistic: 'Sum' }),
      threshold: 5,
    });
    this.#tell('EffectsSetAside', 'A mail or a step can never be carried out; look at what was set aside.', {
      metric: ofDispatch('EffectsSetAside', 'Sum'),
    });
    this.#tell('EffectsStuck', 'Mails or steps have waited for more than half an hour.', {
      metric: ofDispatch('EffectsStuck', 'Maximum'),
    });
    this.#tell('ClaimsSilent', 'Claims have not moved for longer than their state takes.', {
      metric: ofWatch('ClaimsSilent'),
    });
    this.#tell('ClaimsUnderReview', 'Claims wait for an operator.', { metric: ofWatch('ClaimsUnderReview') });
    this.#tell('ApprovalsOverdue', 'Approvals are later than the plan has somebody else asked.', {
      metric: ofWatch('ApprovalsOverdue'),
    });
    this.#tell('RunsNotReleased', 'A payment run waits for its second person for more than three days.', {
      metric: ofWatch('RunsNotReleased'),
    });
    this.#tell('EnvelopesNearlyFull', 'An envelope is at eighty per cent of its ceiling.', {
      metric: ofWatch('EnvelopesNearlyFull'),
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
  }

  #tell(
    id: string,
    alarmDescription: string,
    { metric, threshold = 1 }: { metric: IMetric; threshold?: number },
  ): void {
    const alarm = new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** Counted every quarter of an hour. */
export function ofWatch(metricName: Watched): Metric {
  return new Metric({
    namespace: 'Entraide',
    metricName,
    dimensionsMap: { service: 'watch' },
    period: Duration.minutes(15),
    statistic: 'Maximum',
  });
}

function ofDispatch(metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: 'Entraide',
    metricName,
    dimensionsMap: { service: 'dispatch-effects' },
    period,
    statistic,
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
