/** The API of the registers: their imports. */
import type { Hono } from 'hono';
import { type RegisterName, registerNames } from '../../workflows/registers/register-forms.ts';
import { problem, refusalOf } from '../platform/problem.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { importResult } from './answers.ts';
import { importRegisterAs } from './import-registers.ts';

const mostMebibytes = 11;

export function importsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Registers' });
  app.post(
    '/imports/:register',
    {
      id: 'importRegister',
      summary: 'Import a register',
      description:
        'By finance or an operator. Good rows are kept, the others are listed with why; the same file again changes nothing.',
      may: onlyFor('finance', 'operator'),
      params: { register: `One of ${registerNames.join(', ')}.` },
      file: { type: 'text/csv', description: 'UTF-8, with the register’s columns in its first line.' },
      maxBytes: mostMebibytes * 1024 * 1024,
      tooLarge: () => problem('too-large.file', { count: mostMebibytes }),
      answers: { 200: importResult },
      problems: ['invalid-header', 'not-utf-8', 'wrong-encoding'],
    },
    async (c, { actor, language }) => {
      const register = c.req.param('register');
      if (!isRegister(register)) throw problem('not-found');
      if (!/csv|text\/plain|octet-stream/i.test(c.req.header('Content-Type') ?? ''))
        throw problem('wrong-type.csv');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const result = await importRegisterAs(deps, actor, register, bytes, language);
      if (!result.refused) return c.json(result);
      const [first] = result.rejected;
      const path = first?.path ?? '';
      throw refusalOf(result.refused, [
        { path, code: first?.code ?? result.refused, message: first?.message ?? '' },
      ]);
    },
  );
  return app.routes();
}

function isRegister(name: string): name is RegisterName {
  return (registerNames as readonly string[]).includes(name);
}
