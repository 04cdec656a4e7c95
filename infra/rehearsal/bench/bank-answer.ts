/** The bank as a process: reads a payment file, writes the statement that settles all of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { bankAnswers } from '../bank-simulator.ts';

const [sent = '', answer = ''] = process.argv.slice(2);
writeFileSync(answer, bankAnswers(readFileSync(sent, 'utf8')).statement);
