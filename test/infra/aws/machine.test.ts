/** Each state machine of the template is its definition file, with a function of the program in each of its places. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionFile, machineNames } from '../../../functions/app/machines.ts';
import { functionNameOf, type StepName, stepNames } from '../../../functions/app/step-names.ts';
import { loadMachines, tasks } from '../../../infra/embedded/machines.ts';
import { listOf, statementsOf } from './policies.ts';
import { type Resource, resourcesOf, synthesize } from './synthesize.ts';

const synthesized = synthesize('prod');

interface Machine extends Resource {
  readonly Properties: {
    readonly StateMachineName: string;
    readonly DefinitionString: string;
    readonly DefinitionSubstitutions: Readonly<Record<StepName, { 'Fn::GetAtt': [string, string] }>>;
    readonly LoggingConfiguration: object;
    readonly RoleArn: { 'Fn::GetAtt': [string, string] };
  };
}

/** The one resource of a type with a property that has this value, and its logical id. */
function find(type: string, fits: (resource: Resource) => boolean): [string, Resource] {
  const found = Object.entries(resourcesOf(synthesized, type)).filter(([, resource]) => fits(resource));
  const [only] = found;
  if (found.length !== 1 || !only) throw new Error(`${found.length} of ${type}`);
  return only;
}

function deployedNameOf(logicalId: string): unknown {
  return resourcesOf(synthesized, 'AWS::Lambda::Function')[logicalId]?.Properties.FunctionName;
}

describe('both homes', () => {
  it('run the same machines with the same functions', () => {
    expect(new Set(loadMachines().map(({ name }) => name))).toEqual(new Set(machineNames));
    expect(Object.keys(tasks).sort()).toEqual([...stepNames].sort());
  });
});

describe.each(machineNames)('the machine %s', (name) => {
  const file = readFileSync(definitionFile(name), 'utf8');
  const [machineId, machine] = find(
    'AWS::StepFunctions::StateMachine',
    ({ Properties }) => Properties.StateMachineName === `entraide-prod-${name}`,
  ) as [string, Machine];

  it('is its definition file, word by word', () => {
    expect(machine.Properties.DefinitionString).toBe(file);
  });

  it('has in each place the function of that state', () => {
    const places = [...new Set([...file.matchAll(/\$\{(\w+)\}/g)].map(([, place]) => place as StepName))];
    const given = Object.entries(machine.Properties.DefinitionSubstitutions).map(
      ([place, { 'Fn::GetAtt': arn }]) => [place, deployedNameOf(arn[0])],
    );
    const expected = places.map((place) => [place, `entraide-prod-${functionNameOf(place)}`]);
    expect(given.sort()).toEqual(expected.sort());
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

  it('logs what happens without what was in it, and is traced', () => {
    expect(machine.Properties).toMatchObject({
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
      TracingConfiguration: { Enabled: true },
    });
  });

  it('starts under an alias, whose earlier versions stay', () => {
    const [versionId, version] = find(
      'AWS::StepFunctions::StateMachineVersion',
      ({ Properties }) => JSON.stringify(Properties.StateMachineArn) === JSON.stringify({ Ref: machineId }),
    );
    expect(version).toMatchObject({
      UpdateReplacePolicy: 'Retain',
      Properties: { StateMachineRevisionId: { 'Fn::GetAtt': [machineId, 'StateMachineRevisionId'] } },
    });
    const target = { 'Fn::GetAtt': [versionId, 'Arn'] };
    const [aliasId] = find('AWS::StepFunctions::StateMachineAlias', ({ Properties }) =>
      JSON.stringify(Properties.DeploymentPreference).includes(JSON.stringify(target)),
    );
    const [, dispatch] = find(
      'AWS::Lambda::Function',
      ({ Properties }) => Properties.FunctionName === 'entraide-prod-dispatch-effects',
    );
    expect(machinesIn(dispatch)[name]).toEqual({ 'Fn::GetAtt': [aliasId, 'Arn'] });
  });
});

/** The variable that tells the function under which ARN each machine is started. */
function machinesIn(dispatch: Resource): Record<string, unknown> {
  const { Variables } = dispatch.Properties.Environment as { Variables: Record<string, unknown> };
  const { 'Fn::Join': join } = Variables.MACHINES as { 'Fn::Join': [string, unknown[]] };
  const values = join[1].filter((part) => typeof part !== 'string');
  const text = join[1].map((part) => (typeof part === 'string' ? part : values.indexOf(part))).join('');
  const places = JSON.parse(text) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(places).map(([machine, place]) => [machine, values[Number(place)]]),
  );
}
