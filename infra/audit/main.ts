/** `npm run audit`: recomputes the books from their entries alone. */
import { runAudit } from './run-audit.ts';

process.exitCode = await runAudit(process.argv.slice(2), process.env, {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
