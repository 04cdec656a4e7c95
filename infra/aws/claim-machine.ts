/**
 * The state machine of a claim, from the same definition file that the embedded engine runs. Claims start under the
 * alias `live`; each keeps the version that it started with.
 */
import { readFileSync } from 'node:fs';
import { CfnDeletionPolicy, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acceptPattern } from './findings.ts';
import type { TaskName } from './functions.ts';
import type { ProgramFunction } from './program-function.ts';
import type { StageSettings } from './stages.ts';

const definitionFile = new URL('../../workflows/claim/claim.asl.json', import.meta.url);
const aliasName = 'live';

export interface ClaimMachineProps {
  readonly stage: StageSettings;
  /** The function behind each of the machine's places. */
  readonly functions: Readonly<Record<TaskName, ProgramFunction>>;
}

export class ClaimMachine extends Construct {
  readonly machine: StateMachine;
  readonly alias: CfnStateMachineAlias;

  constructor(scope: Construct, id: string, { stage, functions }: ClaimMachineProps) {
    super(scope, id);
    const arns = Object.entries(functions).map(([name, { lambda }]) => [name, lambda.functionArn] as const);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['lambda:InvokeFunction'],
        resources: arns.map(([, arn]) => arn),
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: `entraide-${stage.name}-claim`,
      stateMachineType: StateMachineType.STANDARD,
      // Text in the template: a definition in an asset would hide from the template's tests.
      definitionBody: DefinitionBody.fromString(readFileSync(definitionFile, 'utf8')),
      definitionSubstitutions: Object.fromEntries(arns),
      role,
      tracingEnabled: true,
      logs: {
        destination: this.#logGroup(stage),
        level: LogLevel.ALL,
        // Inputs and outputs hold task tokens.
        includeExecutionData: false,
      },
    });
    this.alias = this.#alias(stage);
    acceptPattern(role, '*', 'Log delivery and X-Ray take no resource but *.');
  }

  /** To start claims, and to answer those that wait. */
  grantUse(to: ProgramFunction): void {
    const arn = this.machine.stateMachineArn;
    // Permissions to use an alias are given on its machine.
    to.allow(['states:StartExecution'], [arn], {
      'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': [aliasName] },
    });
    to.allow(['states:SendTaskSuccess'], [arn]);
  }

  /** Under the prefix whose log groups need no line each in the account's log policy, which is limited. */
  #logGroup(stage: StageSettings): LogGroup {
    return new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/entraide-${stage.name}-claim`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  #alias(stage: StageSettings): CfnStateMachineAlias {
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: this.machine.stateMachineArn,
      // A new version whenever the definition changes, and only then.
      stateMachineRevisionId: this.machine.stateMachineRevisionId,
    });
    // Earlier versions stay to roll back to, and for the claims that run on them.
    version.applyRemovalPolicy(RemovalPolicy.DESTROY);
    version.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
    return new CfnStateMachineAlias(this, 'Alias', {
      name: aliasName,
      description: `Claims of stage ${stage.name} start here`,
      deploymentPreference: { type: 'ALL_AT_ONCE', stateMachineVersionArn: version.attrArn },
    });
  }
}
