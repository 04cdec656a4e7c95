/** The Lambda that looks at a document as it arrives, or as the scanner has spoken of it, woken by S3: wiring only. */
import type { EventBridgeEvent } from 'aws-lambda';
import { settleArrived } from '../../documents/settle-upload.ts';
import { awsTable } from '../../platform/aws-deps.ts';
import { awsFiles } from '../../platform/aws-files.ts';
import { systemClock } from '../../platform/clock.ts';
import { defineLambda } from '../../platform/lambda.ts';
import { createDynamoDbStore } from '../../platform/store/dynamodb.ts';

const store = createDynamoDbStore(awsTable(process.env));
const files = awsFiles(process.env, systemClock);

type Arrived = EventBridgeEvent<string, { readonly object: { readonly key: string } }>;

export const handler = defineLambda(({ detail }: Arrived) =>
  settleArrived({ store, files }, detail.object.key),
);
