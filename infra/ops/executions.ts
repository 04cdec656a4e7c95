/** The executions of a stage's machines: which run, and new ones for claims that lost theirs. */
import { ListExecutionsCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

export interface Executions {
  /** The names of those that run now. @throws Error when the stage has no such machine */
  running(machine: string): Promise<ReadonlySet<string>>;
  start(machine: string, name: string, input: object): Promise<void>;
}

/** @param machines their ARNs by the names that effects use */
export function openExecutions(client: SFNClient, machines: Readonly<Record<string, string>>): Executions {
  const arnOf = (machine: string): string => {
    const arn = machines[machine];
    if (arn === undefined) throw new Error(`the stage has no machine ${machine}`);
    return arn;
  };
  return {
    async running(machine) {
      const names = new Set<string>();
      let nextToken: string | undefined;
      do {
        const page = await client.send(
          new ListExecutionsCommand({
            stateMachineArn: arnOf(machine),
            statusFilter: 'RUNNING',
            maxResults: 1000,
            ...(nextToken !== undefined && { nextToken }),
          }),
        );
        for (const { name } of page.executions ?? []) if (name !== undefined) names.add(name);
        ({ nextToken } = page);
      } while (nextToken !== undefined);
      return names;
    },
    async start(machine, name, input) {
      const stateMachineArn = arnOf(machine);
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
    },
  };
}
