/**
 * The state machine of a journey, from the same definition file that the embedded engine runs. Executions start under
 * the alias `live`; each keeps the version that it started with.
 */
import { readFileSync } from 'node:fs';
import { CfnDeletionPolicy, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { definitionFile, type MachineName } from '../../functions/app/machines.ts';
import { type StepName, stepNames } from '../../functions/app/step-names.ts';
import { acceptPattern } from './findings.ts';
import type { ProgramFunction } from './program-function.ts';
import type { StageSettings } from './stages.ts';

const aliasName = 'live';

export interface JourneyMachineProps {
  readonly stage: StageSettings;
  readonly name: MachineName;
  /** Of all machines: each writes its own streams. */
  readonly logs: LogGroup;
  /** The function behind each place of every definition; this machine takes those that its own names. */
  readonly steps: Readonly<Record<StepName, ProgramFunction>>;
}

export class JourneyMachine extends Construct {
  readonly machine: StateMachine;
  readonly alias: CfnStateMachineAlias;

  constructor(scope: Construct, id: string, { stage, name, steps, logs }: JourneyMachineProps) {
    super(scope, id);
    const definition = readFileSync(definitionFile(name), 'utf8');
    const places = placesIn(definition).map((place) => [place, steps[place].lambda.functionArn] as const);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['lambda:InvokeFunction'],
        resources: places.map(([, arn]) => arn),
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: `entraide-${stage.name}-${name}`,
      stateMachineType: StateMachineType.STANDARD,
      // Text in the template: a definition in an asset would hide from the template's tests.
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(places),
      role,
      tracingEnabled: true,
      logs: {
        destination: logs,
        level: LogLevel.ALL,
        // Inputs and outputs hold task tokens.
        includeExecutionData: false,
      },
    });
    this.alias = this.#alias(stage, name);
    acceptPattern(role, '*', 'Log delivery and X-Ray take no resource but *.');
  }

  /** To start executions, and to answer those that wait. */
  grantUse(to: ProgramFunction): void {
    const arn = this.machine.stateMachineArn;
    // Permissions to use an alias are given on its machine.
    to.allow(['states:StartExecution'], [arn], {
      'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': [aliasName] },
    });
    to.allow(['states:SendTaskSuccess', 'states:SendTaskFailure'], [arn]);
  }

  #alias(stage: StageSettings, name: MachineName): CfnStateMachineAlias {
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: this.machine.stateMachineArn,
      // A new version whenever the definition changes, and only then.
      stateMachineRevisionId: this.machine.stateMachineRevisionId,
    });
    // Earlier versions stay to roll back to, and for the executions that run on them.
    version.applyRemovalPolicy(RemovalPolicy.DESTROY);
    version.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
    return new CfnStateMachineAlias(this, 'Alias', {
      name: aliasName,
      description: `Every ${name} of stage ${stage.name} starts here`,
      deploymentPreference: { type: 'ALL_AT_ONCE', stateMachineVersionArn: version.attrArn },
    });
  }
}

/** @throws Error when a place names no function of the program */
function placesIn(definition: string): StepName[] {
  const places = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, place]) => place as StepName));
  const unknown = [...places].filter((place) => !stepNames.includes(place));
  if (unknown.length > 0) throw new Error(`no function is called ${unknown.join(', ')}`);
  return [...places];
}
