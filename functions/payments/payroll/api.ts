/** The calls of the payroll channel: what the payroll says of wages, and costs above what was decided. */
import { problem } from '../../platform/problem.ts';
import type { ApiApp } from '../../web/api-app.ts';
import type { WebDeps } from '../../web/context.ts';
import { onlyFor } from '../../web/operation.ts';
import { paymentView, payrollFileResult } from '../answers.ts';
import { acceptCost } from './accept-cost.ts';
import { importPayrollFile } from './import-file.ts';

const mostMebibytes = 48;

export function payrollRoutes(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/payroll-files',
    {
      id: 'importPayrollFile',
      summary: 'Take in a file of the payroll',
      description:
        'By finance: the columns of the file that went out, with what was paid or refused. The same file twice changes nothing.',
      may: onlyFor('finance'),
      file: { type: 'text/csv', description: 'UTF-8, at most 48 MiB.' },
      maxBytes: mostMebibytes * 1024 * 1024,
      tooLarge: () => problem('too-large.file', { count: mostMebibytes }),
      answers: { 200: payrollFileResult },
      problems: ['unreadable', 'not-utf-8'],
    },
    async (c, { actor, language }) => {
      if (!/csv|text\/plain|octet-stream/i.test(c.req.header('Content-Type') ?? ''))
        throw problem('wrong-type.csv');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return c.json(await importPayrollFile(deps, actor, bytes, language));
    },
  );
  app.post(
    '/payments/:id/accept-cost',
    {
      id: 'acceptCost',
      summary: 'Accept what a wage cost more',
      description: 'By a second person of finance: what is missing is taken from the envelope.',
      may: onlyFor('finance'),
      answers: { 200: paymentView },
      problems: ['nothing-to-confirm', 'second-person-needed'],
    },
    async (c, { actor }) => c.json(await acceptCost(deps, actor, c.req.param('id'))),
  );
}
