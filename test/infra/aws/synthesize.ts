/** The stacks of the stages as they would be deployed, made once for all test files, which run in one process. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { bundleFunctions } from '../../../infra/aws/bundle.ts';
import { EntraideStack } from '../../../infra/aws/entraide-stack.ts';
import { type FunctionName, functionNames } from '../../../infra/aws/functions.ts';
import { GuardStack, needsGuard } from '../../../infra/aws/guard-stack.ts';
import { findStage, type StageSettings } from '../../../infra/aws/stages.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const { context } = JSON.parse(readFileSync(path.join(root, 'cdk.json'), 'utf8'));

export type StageName = 'dev' | 'prod';

/** Beside the bundles of a deployment. */
const folder = path.join(root, '.cache', 'functions-of-tests');
let code: Record<FunctionName, string> | undefined;

export function bundledCode(): Record<FunctionName, string> {
  code ??= bundleFunctions(functionNames, folder);
  return code;
}

export interface Synthesized {
  readonly app: App;
  readonly stack: EntraideStack;
  readonly template: Template;
  /** Of what a cooperative may set besides; none where it sets nothing. */
  readonly guard: Template | undefined;
}

/** As prod is once the identity of the mails is proved, which takes a first deployment, and with all that can be set. */
function stageOf(name: StageName): StageSettings {
  const stage = findStage(name);
  const mail = { ...stage.mail, isProved: name === 'prod' };
  if (name === 'dev') return { ...stage, mail };
  const copyToVaultArn = 'arn:aws:backup:eu-central-1:111122223333:backup-vault:entraide';
  const backup = { keepDays: 90, copyToVaultArn };
  return { ...stage, mail, backup, firewall: { signInRequestsOfAddress: 500 } };
}

const made = new Map<StageName, Synthesized>();

export function synthesize(name: StageName): Synthesized {
  const known = made.get(name);
  if (known) return known;
  const app = new App({ context });
  const stage = stageOf(name);
  const stack = new EntraideStack(app, `entraide-${name}`, { stage, code: bundledCode() });
  const guards = needsGuard(stage)
    ? new GuardStack(app, `entraide-${name}-guard`, { stage, kept: stack.kept })
    : undefined;
  const template = Template.fromStack(stack);
  const synthesized = { app, stack, template, guard: guards && Template.fromStack(guards) };
  made.set(name, synthesized);
  return synthesized;
}

export interface Resource {
  readonly Type: string;
  // Whatever CloudFormation takes; tests look at the parts that they name.
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** Every resource of a type, by logical id. */
export function resourcesOf(
  { template }: Pick<Synthesized, 'template'>,
  type: string,
): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}
