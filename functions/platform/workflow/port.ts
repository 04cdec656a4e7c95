/**
 * The workflow port: starts executions of the state machines and answers the task tokens that they wait on.
 * Step Functions stands behind it on AWS, the embedded engine on one machine.
 */
export interface Workflow {
  /** Starts `machine` under the execution name `name`; the same name again is the same execution, silently. */
  start(machine: string, name: string, input: unknown): Promise<void>;
  /**
   * Answers the task token with `output`.
   * `gone`: nobody waits on that token any more (answered, timed out, execution ended).
   */
  resume(taskToken: string, output: unknown): Promise<'resumed' | 'gone'>;
  /** Ends the task that waits on the token with an error, which the machine knows by its name. `gone` as above. */
  fail(taskToken: string, error: string): Promise<'resumed' | 'gone'>;
}
