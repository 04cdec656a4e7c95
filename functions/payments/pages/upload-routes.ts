/** Files that finance uploads: the bank's answers and the registers. */

import { registerNames } from '../../../workflows/registers/register-forms.ts';
import { filingWords } from '../../filing/words/index.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { importRegisterAs } from '../../registers/import-registers.ts';
import { importsPage } from '../../registers/pages/imports-page.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Reader } from '../../web/layout/reader.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { detailIn } from '../../web/problem-detail.ts';
import { importBankFile } from '../bank-file.ts';
import { financeWords } from '../words/index.ts';
import { bankFilePage, bankResultPage } from './bank-file-form.ts';

const uploadMaxBytes = 32 * 1024 * 1024;

export function uploadRoutes(pages: PageApp, deps: PagesDeps): void {
  const maxBytes = uploadMaxBytes;

  pages.post(
    '/finance/bank-files',
    async (c, reader) => {
      const person = signedIn(reader);
      if (!hasRole(person, ['finance'])) throw problem('forbidden');
      const { file } = await upload(c);
      if (!file) return show(c, reader, bankFilePage(reader, financeWords[reader.language].fileNeeded), 422);
      try {
        return show(c, reader, bankResultPage(reader, await importBankFile(deps, person, file)));
      } catch (error) {
        if (!(error instanceof Problem) || error.status === 403) throw error;
        return show(c, reader, bankFilePage(reader, refusal(reader, error)), error.status);
      }
    },
    { maxBytes },
  );

  pages.get('/finance/imports', (c, reader) => {
    mayImport(reader);
    return show(
      c,
      reader,
      importsPage(reader, { register: c.req.query('register') ?? '', errors: new Map() }),
    );
  });

  pages.post(
    '/finance/imports',
    async (c, reader) => {
      mayImport(reader);
      const { file, texts } = await upload(c);
      const given = texts.get('register') ?? '';
      const register = registerNames.find((one) => one === given);
      const errors = new Map<string, string>();
      if (!register) errors.set('register', filingWords[reader.language].choose);
      if (!file) errors.set('file', financeWords[reader.language].fileNeeded);
      if (!register || !file) return show(c, reader, importsPage(reader, { register: given, errors }), 422);
      const result = await importRegisterAs(deps, signedIn(reader), register, file, reader.language);
      return show(
        c,
        reader,
        importsPage(reader, { register, errors }, result),
        result.refused === undefined ? 200 : 422,
      );
    },
    { maxBytes },
  );
}

function mayImport(reader: Reader): void {
  if (!hasRole(signedIn(reader), ['finance', 'operator'])) throw problem('forbidden');
}

function refusal({ language }: Reader, error: Problem): string {
  return `${financeWords[language].fileRefused} ${detailIn(error, language)}`;
}

/** The first file under `file`, when it is not empty, and the texts beside it. */
async function upload(c: PageContext): Promise<{ file: Uint8Array | undefined; texts: Map<string, string> }> {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const texts = new Map(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
  const sent = body.file;
  const file = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : undefined;
  return { file, texts };
}
