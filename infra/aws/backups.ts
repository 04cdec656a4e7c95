/**
 * Copies of the table and the documents in a vault of their own, every night: what point-in-time recovery does not
 * outlive, such as a table that is deleted, or an account that is lost where the copies go on to another one's vault.
 */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acceptAmazonsPolicy } from './findings.ts';
import type { StageSettings } from './stages.ts';

export interface BackupsProps {
  readonly settings: NonNullable<StageSettings['backup']>;
  readonly table: Table;
  readonly documents: Bucket;
}

/** Amazon's policies for the service, by the names that it gave them. */
const policies = [
  'service-role/AWSBackupServiceRolePolicyForBackup',
  'service-role/AWSBackupServiceRolePolicyForRestores',
  'AWSBackupServiceRolePolicyForS3Backup',
  'AWSBackupServiceRolePolicyForS3Restore',
];

export class Backups extends Construct {
  constructor(scope: Construct, id: string, { settings, table, documents }: BackupsProps) {
    super(scope, id);
    const { keepDays, copyToVaultArn } = settings;
    const keep = Duration.days(keepDays);
    const vault = new BackupVault(this, 'Vault', {
      removalPolicy: RemovalPolicy.RETAIN,
      blockRecoveryPointDeletion: true,
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'nightly',
          scheduleExpression: Schedule.cron({ hour: '1', minute: '30' }),
          deleteAfter: keep,
          ...(copyToVaultArn !== undefined && {
            copyActions: [
              {
                destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Elsewhere', copyToVaultArn),
                deleteAfter: keep,
              },
            ],
          }),
        }),
      ],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    for (const name of policies)
      acceptAmazonsPolicy(role, name, 'Amazon keeps the policies that its own backups need.');
    plan.addSelection('Kept', {
      role,
      resources: [BackupResource.fromDynamoDbTable(table), BackupResource.fromArn(documents.bucketArn)],
    });
  }
}
