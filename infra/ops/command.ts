/** What a command of `npm run ops` is: its words, its options, and what it does with a stage. */

import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Site } from './site.ts';
import { UsageError } from './usage-error.ts';

export interface CommandOption {
  /** What stands for its value in the help, such as `ID`; a flag has none. */
  readonly value?: string;
  readonly about: string;
}

export interface Ops {
  /** Reaches the stage at the first call. */
  open(): Promise<Site>;
  print(line: string): void;
}

export interface Command {
  /** Area and verb: `staff add`. */
  readonly name: string;
  readonly summary: string;
  /** Beside `--stage` and `--help`, which every command has. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** @throws UsageError for options that make no sense */
  run(values: Readonly<Record<string, unknown>>, ops: Ops): Promise<void>;
}

/** @param definition `input` reads the options; what it refuses is told by the name of the option */
export function defineCommand<Input>(
  definition: Pick<Command, 'name' | 'summary' | 'options'> & {
    readonly input: z.ZodType<Input>;
    run(input: Input, ops: Ops): Promise<void>;
  },
): Command {
  const { input, run, ...described } = definition;
  return {
    ...described,
    run(values, ops) {
      const result = input.safeParse(values);
      if (!result.success) throw new UsageError(z.prettifyError(result.error));
      return run(result.data, ops);
    },
  };
}

/** The values of a command's options. @throws UsageError for options that it does not have */
export function readOptions(command: Command, args: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...commonOptions }).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return { ...parseArgs({ args: [...args], options, strict: true }).values };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export const commonOptions: Readonly<Record<string, CommandOption>> = {
  stage: { value: 'NAME', about: 'the stage, as in infra/aws/stages.ts' },
  help: { about: 'what the command takes' },
};

/** Several values in one option: `finance,operator`. */
export const commaList = z.string().transform((text) => text.split(',').map((one) => one.trim()));
