/** The state machine of the template is the definition file, with a function of the program in each of its places. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TaskName, taskFunctions } from '../../../infra/aws/functions.ts';
import { listOf, statementsOf } from './policies.ts';
import { type Resource, resourcesOf, root, synthesize } from './synthesize.ts';

const file = readFileSync(path.join(root, 'workflows/claim/claim.asl.json'), 'utf8');
const synthesized = synthesize('prod');

interface Machine extends Resource {
  readonly Properties: {
    readonly DefinitionString: string;
    readonly DefinitionSubstitutions: Readonly<Record<TaskName, { 'Fn::GetAtt': [string, string] }>>;
    readonly LoggingConfiguration: object;
    readonly RoleArn: { 'Fn::GetAtt': [string, string] };
  };
}

const [[machineId, machine] = fail()] = Object.entries(
  resourcesOf(synthesized, 'AWS::StepFunctions::StateMachine'),
) as [string, Machine][];

function fail(): never {
  throw new Error('there is no state machine');
}

function functionNameOf(logicalId: string): unknown {
  return resourcesOf(synthesized, 'AWS::Lambda::Function')[logicalId]?.Properties.FunctionName;
}

describe('the claim machine', () => {
  it('is the definition file, word by word', () => {
    expect(machine.Properties.DefinitionString).toBe(file);
  });

  it('has in each place the function of that state', () => {
    const places = [...new Set([...file.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))].sort();
    expect(places).toEqual(Object.keys(taskFunctions).sort());
    const { DefinitionSubstitutions: given } = machine.Properties;
    const functions = Object.entries(given).map(([place, { 'Fn::GetAtt': arn }]) => [
      place,
      functionNameOf(arn[0]),
    ]);
    const expected = Object.entries(taskFunctions).map(([place, name]) => [place, `entraide-prod-${name}`]);
    expect(functions.sort()).toEqual(expected.sort());
  });

  it('may call those functions and no other', () => {
    const statements = statementsOf(synthesized, machine.Properties.RoleArn['Fn::GetAtt'][0]);
    const calling = statements.filter(({ Action }) => listOf(Action).includes('lambda:InvokeFunction'));
    const called = calling.flatMap(({ Resource: resources }) => listOf(resources));
    const substituted = Object.values(machine.Properties.DefinitionSubstitutions);
    expect(new Set(called.map((one) => JSON.stringify(one)))).toEqual(
      new Set(substituted.map((one) => JSON.stringify(one))),
    );
  });

  it('logs what happens without what was in it', () => {
    expect(machine.Properties.LoggingConfiguration).toMatchObject({
      IncludeExecutionData: false,
      Level: 'ALL',
    });
  });

  it('is traced', () => {
    expect(machine.Properties).toMatchObject({ TracingConfiguration: { Enabled: true } });
  });

  it('starts claims under an alias, whose earlier versions stay', () => {
    const [[versionId, version] = fail()] = Object.entries(
      resourcesOf(synthesized, 'AWS::StepFunctions::StateMachineVersion'),
    );
    expect(version).toMatchObject({
      UpdateReplacePolicy: 'Retain',
      Properties: { StateMachineRevisionId: { 'Fn::GetAtt': [machineId, 'StateMachineRevisionId'] } },
    });
    const [[aliasId, alias] = fail()] = Object.entries(
      resourcesOf(synthesized, 'AWS::StepFunctions::StateMachineAlias'),
    );
    expect(alias.Properties.DeploymentPreference).toMatchObject({
      StateMachineVersionArn: { 'Fn::GetAtt': [versionId, 'Arn'] },
    });
    synthesized.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'entraide-prod-dispatch-effects',
      Environment: { Variables: { CLAIM_MACHINE_ARN: { 'Fn::GetAtt': [aliasId, 'Arn'] } } },
    });
  });
});
