/** The one table, and each function's grants on exactly the partitions that it works with. */
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { behindList, effects, type TableAccess } from '../../functions/app/table-access.ts';
import type { ProgramFunction } from './program-function.ts';
import type { StageSettings } from './stages.ts';

const indexName = 'index';

export class ProgramTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, stage: StageSettings) {
    super(scope, id);
    this.table = new Table(this, 'Items', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      // Effects are carried out from here; what is in items is for those who may read them.
      stream: StreamViewType.KEYS_ONLY,
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: 'ipk', type: AttributeType.STRING },
      sortKey: { name: 'isk', type: AttributeType.STRING },
      // Items change often and move in a list seldom: the index is billed for the moves alone.
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** Lets a function work on these partitions, and on no other. */
  grant(to: ProgramFunction, access: TableAccess): void {
    const { get = [], query = [], create = [], change = [], remove = [], check = [], list = [] } = access;
    const { tableArn } = this.table;
    const written = [...create, ...change].filter((one) => one !== effects);
    // Storing an effect is an update: one that was carried out stays so.
    const put = create.filter((one) => one !== effects);
    const updated = [...change, ...create.filter((one) => one === effects)];
    const grants: [string[], readonly string[], string][] = [
      [['dynamodb:GetItem'], [...get, ...written], tableArn],
      [['dynamodb:Query'], query, tableArn],
      [['dynamodb:PutItem'], put, tableArn],
      [['dynamodb:UpdateItem'], updated, tableArn],
      [['dynamodb:DeleteItem'], remove, tableArn],
      [['dynamodb:ConditionCheckItem'], check, tableArn],
      [['dynamodb:Query'], list, `${tableArn}/index/${indexName}`],
      [['dynamodb:BatchGetItem'], list.flatMap(behindList), tableArn],
    ];
    for (const [actions, partitions, resource] of grants) {
      if (partitions.length > 0) to.allow(actions, [resource], within(partitions));
    }
  }
}

/** Every one of these actions names its partition, so that there is always a key to compare. */
function within(partitions: readonly string[]) {
  return { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...new Set(partitions)].sort() } };
}
