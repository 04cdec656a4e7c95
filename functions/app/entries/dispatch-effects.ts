/** The Lambda that carries effects out, woken by the table's stream and by a schedule: wiring only. */
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { DispatchedEffect } from '../../effects/dispatch.ts';
import { awsEffectPorts } from '../../effects/ports.ts';
import { dispatchRecords } from '../../effects/stream.ts';
import { sweepEffects } from '../../effects/sweep.ts';
import { awsTable } from '../../platform/aws-deps.ts';
import { systemClock } from '../../platform/clock.ts';
import { digest } from '../../platform/deps.ts';
import { defineLambda, logger, metrics } from '../../platform/lambda.ts';
import { createDynamoDbStore } from '../../platform/store/dynamodb.ts';
import { openEffectFinder } from '../../platform/store/dynamodb-effects.ts';

const ports = awsEffectPorts(process.env);
const table = awsTable(process.env);
const store = createDynamoDbStore(table);
const findEffect = openEffectFinder(table);

type Scheduled = { readonly sweep: true };

export const handler = defineLambda(async (event: DynamoDBStreamEvent | Scheduled) => {
  if ('Records' in event) {
    const { response, dispatched } = await dispatchRecords(ports, findEffect, event);
    report(dispatched);
    return response;
  }
  const { dispatched, stuck } = await sweepEffects(ports, store, systemClock);
  report(dispatched);
  metrics.addMetric('EffectsStuck', MetricUnit.Count, stuck);
  return { swept: dispatched.length, stuck };
});

function report(dispatched: readonly DispatchedEffect[]): void {
  for (const effect of dispatched) {
    const level = ['late', 'again', 'set-aside'].includes(effect.outcome) ? 'error' : 'info';
    // The id of an answer is made from its task token, with which anybody could answer.
    const id = effect.kind === 'resume' ? digest(effect.id) : effect.id;
    logger[level]('effect', { effect: { ...effect, id } });
    if (effect.outcome === 'set-aside') metrics.addMetric('EffectsSetAside', MetricUnit.Count, 1);
  }
}
