/** `npm run words`: the sentences of a language for a translator, and back. */
import { fileURLToPath } from 'node:url';
import { runWords } from './run-words.ts';

process.exitCode = runWords(process.argv.slice(2), {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
