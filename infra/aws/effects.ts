/** The way from the table to the function that carries effects out: each new one, a few at a time, in batches. */
import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { EFFECT_PREFIX } from '../../functions/platform/store/limits.ts';
import type { DeadLetters } from './dead-letters.ts';
import { effectWindowSeconds } from './effect-window.ts';
import type { ProgramFunction } from './program-function.ts';
import type { ProgramTable } from './table.ts';

export interface EffectStreamProps {
  readonly table: ProgramTable;
  readonly dispatchEffects: ProgramFunction;
  readonly deadLetters: DeadLetters;
}

export class EffectStream extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { table: { table }, dispatchEffects, deadLetters }: EffectStreamProps,
  ) {
    super(scope, id);
    const streamArn = table.tableStreamArn ?? '';
    dispatchEffects.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      [streamArn],
    );
    // Asked for when the mapping is made; it takes no resource, like X-Ray's actions, which are accepted already.
    dispatchEffects.allow(['dynamodb:ListStreams'], ['*']);
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: dispatchEffects.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(EFFECT_PREFIX) } } },
        }),
      ],
      // What comes within the same moment is one call; a batch is carried out all at once.
      batchSize: 50,
      maxBatchingWindow: Duration.seconds(effectWindowSeconds),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // An effect that fails is listed for the sweep, so that it keeps nothing else waiting: what is handed in again is
      // what the function could not even look at, for as long as half of the day for which the stream keeps it.
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(deadLetters.queue),
    });
    mapping.node.addDependency(dispatchEffects.role);
  }
}
