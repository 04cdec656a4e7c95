/** `npm run simulate`: what another policy would have made of all claims filed so far. Changes nothing. */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { policyMessage } from '../../../functions/policies/policy-message.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { readPlanPolicy } from '../../../workflows/policy/plans.ts';
import { simulate } from './simulate.ts';
import { simulationText } from './simulation-text.ts';

const help = `Decides all claims filed so far again under another policy, and shows per measure and country how many
would change, by how much, and when each envelope would be used up. It reads a copy of the data folder and changes
nothing. While the system runs, use the page of the fund instead.

Usage: npm run simulate -- --policy FILE [options]

  --policy FILE   the policy, as docs/policy-files.md describes it; docs/examples has one
  --data-dir DIR  the data folder of npm start (DATA_DIR, else .data)
  --json          the result as JSON
  --help

Ends with 2 when the command or the policy cannot be read, and with 1 when the data cannot.
`;

function fail(code: 1 | 2, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}

function options() {
  try {
    return parseArgs({
      options: {
        policy: { type: 'string' },
        'data-dir': { type: 'string', default: process.env.DATA_DIR ?? '.data' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    }).values;
  } catch (error) {
    return fail(2, (error as Error).message, 'npm run simulate -- --help says what can be asked.');
  }
}

const values = options();
if (values.help) {
  console.log(help);
  process.exit(0);
}
if (values.policy === undefined) fail(2, '--policy FILE is missing. npm run simulate -- --help says more.');

const policy = readPolicy(values.policy);
const report = await simulate(values['data-dir'], policy).catch((error: Error) => fail(1, error.message));
console.log(values.json ? JSON.stringify(report, null, 2) : simulationText(report));

/** The file's text, when it is a policy. */
function readPolicy(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fail(2, `${file} cannot be read: ${(error as Error).message}`);
  }
  const read = readPlanPolicy(text, corona2020, measures);
  if (read.ok) return text;
  const sentences = read.errors.map((error) => `${error.path} (${policyMessage(error, 'en')})`);
  return fail(2, `${file} is no policy that can be used:`, ...sentences.map((one) => `  ${one}`));
}
