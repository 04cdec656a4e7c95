/** `npm run ops`: what an operator does with a stage from the command line. */
import { runOps } from './run-ops.ts';
import { openSite } from './site.ts';

process.exitCode = await runOps(process.argv.slice(2), {
  openSite,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
