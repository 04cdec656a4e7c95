/**
 * New code of the pages and the API meets one request in ten for five minutes before it meets all; when an alarm speaks
 * meanwhile, everybody is back at the version before.
 */
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acceptAmazonsPolicy, acceptPattern } from './findings.ts';

export interface RolloutProps {
  /** By the names of the functions. */
  readonly aliases: Readonly<Record<string, Alias>>;
  /** What ends a rollout. */
  readonly alarms: readonly IAlarm[];
}

export class Rollout extends Construct {
  constructor(scope: Construct, id: string, { aliases, alarms }: RolloutProps) {
    super(scope, id);
    const application = new LambdaApplication(this, 'Application');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['cloudwatch:DescribeAlarms'],
        resources: ['*'],
      }),
    );
    acceptPattern(role, '*', 'Alarms can be described all together alone.');
    for (const [name, alias] of Object.entries(aliases)) {
      const group = new LambdaDeploymentGroup(this, name, {
        application,
        alias,
        role,
        alarms: [...alarms],
        deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
        autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      });
      group.node.addDependency(role);
    }
    acceptAmazonsPolicy(
      role,
      'service-role/AWSCodeDeployRoleForLambdaLimited',
      'Amazon keeps the policy that its own deployments need.',
    );
  }
}
