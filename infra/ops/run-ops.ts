/** Finds the command among the arguments, runs it, and says in words what went wrong. */
import { type Command, commonOptions, readOptions } from './command.ts';
import { commands } from './commands.ts';
import type { Site } from './site.ts';
import { UsageError } from './usage-error.ts';

export interface Terminal {
  openSite(stage: string): Promise<Site>;
  print(line: string): void;
  /** For what went wrong. */
  complain(line: string): void;
}

/** @returns the exit code: 0, 1 when the work failed, 2 when the arguments make no sense */
export async function runOps(args: readonly string[], terminal: Terminal): Promise<number> {
  const [area, verb, ...rest] = args;
  const command = commands.find(({ name }) => name === `${area} ${verb}`);
  if (!command) {
    const asked = area === undefined || args.includes('--help') || area === 'help';
    const ofArea = commands.filter(({ name }) => name.startsWith(`${area} `));
    const shown = ofArea.length > 0 ? ofArea : commands;
    (asked ? terminal.print : terminal.complain)(overview(shown, asked ? undefined : args));
    return asked ? 0 : 2;
  }
  try {
    await runCommand(command, rest, terminal);
    return 0;
  } catch (error) {
    const usage = error instanceof UsageError;
    terminal.complain(usage ? `${error.message}\n\n${helpOf(command)}` : messageOf(error));
    return usage ? 2 : 1;
  }
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<void> {
  const { stage, help, ...values } = readOptions(command, args);
  if (help) return terminal.print(helpOf(command));
  if (typeof stage !== 'string') throw new UsageError('--stage is missing');
  let site: Promise<Site> | undefined;
  const open = () => {
    site ??= terminal.openSite(stage);
    return site;
  };
  try {
    await command.run(values, { open, print: terminal.print });
  } finally {
    await site?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }
}

function overview(shown: readonly Command[], unknown?: readonly string[]): string {
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    ...(unknown ? [`There is no command "${unknown.slice(0, 2).join(' ')}".`, ''] : []),
    'Usage: npm run ops -- COMMAND --stage NAME [options]',
    '',
    ...shown.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'npm run ops -- COMMAND --help says what a command takes.',
  ].join('\n');
}

function helpOf({ name, summary, options }: Command): string {
  const lines = Object.entries({ ...commonOptions, ...options }).map(
    ([option, { value, about }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, about] as const,
  );
  const width = Math.max(...lines.map(([left]) => left.length));
  return [
    `npm run ops -- ${name}: ${summary}`,
    '',
    ...lines.map(([left, about]) => `  ${left.padEnd(width)}  ${about}`),
  ].join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
