/** `cdk synth` and `cdk deploy`: what the stage named by `-c stage=` consists of, by default `dev`. */
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { requireSettled } from './cooperative.ts';
import { EntraideStack } from './entraide-stack.ts';
import { GuardStack, needsGuard } from './guard-stack.ts';
import { findStage } from './stages.ts';

const app = new App();
const stage = findStage(contextText('stage') ?? 'dev', contextText('plan'));
if (contextText('placeholders') !== 'allowed') requireSettled(stage.name, stage);
const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;

const common = {
  stage,
  terminationProtection: stage.keepsData,
  ...(account && region && { env: { account, region } }),
};
const { kept } = new EntraideStack(app, `entraide-${stage.name}`, {
  ...common,
  description: `Solidarity plan, stage ${stage.name}`,
});
if (needsGuard(stage)) {
  const description = `What guards stage ${stage.name} of the solidarity plan`;
  new GuardStack(app, `entraide-${stage.name}-guard`, { ...common, description, kept });
}
Tags.of(app).add('application', 'entraide');
Tags.of(app).add('stage', stage.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

function contextText(name: string): string | undefined {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
