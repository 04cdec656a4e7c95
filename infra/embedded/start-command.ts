/**
 * How `npm start` starts the program, for whatever starts it otherwise: the bench, the demonstration's play.
 *
 * The script sets two options of node that keep memory low at no cost that can be measured: the young generation
 * stays small (--max-semi-space-size), and the old one is cleaned when it has grown by half (--heap-growing-percent);
 * by default it may reach hundreds of megabytes of garbage first. Neither limits what one large file may take.
 */
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: { start: string };
};

/** The options of node in the start script. */
export const nodeOptions: readonly string[] = scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));
