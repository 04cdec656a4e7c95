/** `cdk synth` and `cdk deploy`: one stack of the stage named by `-c stage=`, by default `dev`. */
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { requireSettled } from './cooperative.ts';
import { EntraideStack } from './entraide-stack.ts';
import { findStage } from './stages.ts';

const app = new App();
const stage = findStage(contextText('stage') ?? 'dev', contextText('plan'));
if (contextText('placeholders') !== 'allowed') requireSettled(stage.name, stage);
const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;

new EntraideStack(app, `entraide-${stage.name}`, {
  stage,
  description: `Solidarity plan, stage ${stage.name}`,
  terminationProtection: stage.keepsData,
  ...(account && region && { env: { account, region } }),
});
Tags.of(app).add('application', 'entraide');
Tags.of(app).add('stage', stage.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

function contextText(name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
