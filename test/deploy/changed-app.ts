/**
 * The app as somebody might change it: the functions say another version, and a claim's machine has one more state in
 * front. All else is the stack of the stage.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { App, Tags } from 'aws-cdk-lib';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { version } from '../../functions/web/version.ts';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { EntraideStack } from '../../infra/aws/entraide-stack.ts';
import { type FunctionName, functionNames } from '../../infra/aws/functions.ts';
import { findStage } from '../../infra/aws/stages.ts';
import { changedVersion, firstState } from './change.ts';
import { exerciseOfToday } from './plan-of-today.ts';

const app = new App();
const stage = findStage('dev', exerciseOfToday());
const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;
const stack = new EntraideStack(app, `entraide-${stage.name}`, {
  stage,
  code: changedCode(),
  description: `Solidarity plan, stage ${stage.name}`,
  ...(account && region && { env: { account, region } }),
});
Tags.of(app).add('application', 'entraide');
Tags.of(app).add('stage', stage.name);
for (const machine of stack.node.findAll().filter((node) => node instanceof CfnStateMachine)) {
  if (machine.stateMachineName !== `entraide-${stage.name}-claim`) continue;
  machine.definitionString = withFirstState(machine.definitionString ?? '');
}

/** The bundles beside those of the stage, with another version in those that say it. */
function changedCode(): Record<FunctionName, string> {
  const code = bundleFunctions(functionNames);
  const changed = Object.entries(code).map(([name, folder]) => {
    const copy = path.join(path.dirname(folder), '..', 'deploy', 'changed', name);
    cpSync(folder, copy, { recursive: true });
    const file = path.join(copy, 'index.mjs');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(`version:"${version}"`, `version:"${changedVersion}"`),
    );
    return [name, copy];
  });
  return Object.fromEntries(changed) as Record<FunctionName, string>;
}

function withFirstState(definition: string): string {
  const machine = JSON.parse(definition) as { StartAt: string; States: Record<string, unknown> };
  machine.States[firstState] = { Type: 'Pass', Next: machine.StartAt };
  machine.StartAt = firstState;
  return JSON.stringify(machine);
}
