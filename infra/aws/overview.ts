/** One dashboard of a stage: what waits for people first, then how the program does. */
import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { watched } from '../../functions/operations/jobs/watch.ts';
import { ofWatch } from './alarms.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { HttpEntries } from './http-api.ts';
import type { JourneyMachine } from './journey-machine.ts';
import type { StageSettings } from './stages.ts';
import type { ProgramTable } from './table.ts';

export interface OverviewProps {
  readonly stage: StageSettings;
  readonly machines: readonly JourneyMachine[];
  readonly httpFunctions: HttpEntries;
  readonly table: ProgramTable;
  readonly deadLetters: DeadLetters;
}

const period = Duration.minutes(5);

export class Overview extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, machines, httpFunctions, table, deadLetters }: OverviewProps,
  ) {
    super(scope, id);
    const { queue } = deadLetters;
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: `entraide-${stage.name}`,
      widgets: [
        [
          new TextWidget({
            markdown: `# Entraide ${stage.name}\nWhat waits for people, then how the program does. docs/operating.md says what to do.`,
            width: 24,
            height: 2,
          }),
        ],
        [
          new SingleValueWidget({
            title: 'Waits for people',
            metrics: watched.map((name) => ofWatch(stage, name)),
            width: 18,
          }),
          new SingleValueWidget({
            title: 'Failed too often',
            metrics: [queue.metricApproximateNumberOfMessagesVisible({ period })],
            width: 6,
          }),
        ],
        [
          graph(
            'Journeys begun',
            machines.map(({ machine }) => machine.metricStarted({ period })),
          ),
          graph(
            'Journeys broken',
            machines.map(({ machine }) => machine.metricFailed({ period })),
          ),
        ],
        [
          graph('Requests', [httpFunctions.stage.metricCount({ period })]),
          graph('Server errors', [httpFunctions.stage.metricServerError({ period, statistic: 'Sum' })]),
        ],
        [
          graph('How long answers take', [
            httpFunctions.stage.metricLatency({ period, statistic: 'p50' }),
            httpFunctions.stage.metricLatency({ period, statistic: 'p99' }),
          ]),
          graph('Table', [
            table.table.metricConsumedReadCapacityUnits({ period }),
            table.table.metricConsumedWriteCapacityUnits({ period }),
          ]),
        ],
      ],
    });
  }
}
