/** `letters list` and `letters clear`: what failed too often, and that it was looked into. */
import * as z from 'zod';
import { defineCommand } from '../command.ts';

export const listLetters = defineCommand({
  name: 'letters list',
  summary: 'shows what failed too often: ids and places, nothing of what was in it',
  options: {},
  input: z.object({}),
  async run(_, { open, print }) {
    const { letters } = await open();
    const found = await letters.list();
    for (const { sentAt, body } of found) print(`${sentAt}  ${body}`);
    print(`${found.length} in the queue`);
  },
});

export const clearLetters = defineCommand({
  name: 'letters clear',
  summary: 'empties the queue, once everything in it was looked into',
  options: { yes: { about: 'really' } },
  input: z.object({ yes: z.literal(true, { error: '--yes says that they were looked into' }) }),
  async run(_, { open, print }) {
    const { letters } = await open();
    await letters.clear();
    print('the queue is empty');
  },
});
