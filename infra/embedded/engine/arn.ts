/** Names of things in the form that the service gives them, and how a Task's Resource is read. */

const PREFIX = 'arn:aws:states:local:000000000000';

export const ROLE_ARN = 'arn:aws:iam::000000000000:role/embedded';

export function machineArn(machine: string): string {
  return `${PREFIX}:stateMachine:${machine}`;
}

export function executionArn(machine: string, execution: string): string {
  return `${PREFIX}:execution:${machine}:${execution}`;
}

/** Which of the service's three families of history events a Task writes. */
export type TaskFamily = 'Task' | 'LambdaFunction' | 'Activity';

export interface Resource {
  readonly family: TaskFamily;
  /** Whether a callback with the task token answers the task, rather than the call itself. */
  readonly waitsForToken: boolean;
  /** How causes name it: the service of an integration, else the whole ARN. */
  readonly label: string;
}

const INTEGRATION = /^arn:[^:]+:states:[^:]*:[^:]*:(?:aws-sdk:)?([^:]+):[^:]+/;

const PARSED = new Map<string, Resource>();

export function parseResource(resource: string): Resource {
  const known = PARSED.get(resource);
  if (known) return known;
  const parsed = parse(resource);
  PARSED.set(resource, parsed);
  return parsed;
}

function parse(resource: string): Resource {
  if (resource.includes(':activity:')) return { family: 'Activity', waitsForToken: true, label: resource };
  const integration = INTEGRATION.exec(resource);
  if (!integration) return { family: 'LambdaFunction', waitsForToken: false, label: resource };
  return {
    family: 'Task',
    waitsForToken: resource.endsWith('.waitForTaskToken'),
    label: integration[1] ?? resource,
  };
}
