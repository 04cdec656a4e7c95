/** Files that finance uploads: the bank's answers and the registers. */

import { dayOf } from '../../../workflows/calendar.ts';
import { registerNames } from '../../../workflows/registers/register-forms.ts';
import { sendList } from '../../documents/send-list.ts';
import { tableFormat } from '../../documents/table-file.ts';
import { filingWords } from '../../filing/words/index.ts';
import { Problem, problem } from '../../platform/problem.ts';
import type { RegisteredMember } from '../../platform/registers.ts';
import { importRegisterAs } from '../../registers/import-registers.ts';
import { importsPage } from '../../registers/pages/imports-page.ts';
import { membersList, membersPage } from '../../registers/pages/members-page.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { detailIn } from '../../web/problem-detail.ts';
import { importBankFile } from '../bank-file.ts';
import { importPayrollFile } from '../payroll/import-file.ts';
import { financeWords } from '../words/index.ts';
import { bankFilePage, bankResultPage } from './bank-file-form.ts';
import { payrollFileField, payrollFilePage, payrollResultPage } from './payroll-file-form.ts';

const uploadMaxBytes = 32 * 1024 * 1024;

export function uploadRoutes(pages: PageApp, deps: PagesDeps): void {
  const maxBytes = uploadMaxBytes;

  pages.post(
    '/finance/bank-files',
    async (c, viewer) => {
      const person = signedIn(viewer);
      if (!hasRole(person, ['finance'])) throw problem('forbidden');
      const { file } = await upload(c);
      if (!file) return show(c, viewer, bankFilePage(viewer, financeWords[viewer.language].fileNeeded), 422);
      try {
        return show(c, viewer, bankResultPage(viewer, await importBankFile(deps, person, file)));
      } catch (error) {
        if (!(error instanceof Problem) || error.status === 403) throw error;
        return show(c, viewer, bankFilePage(viewer, refusal(viewer, error)), error.status);
      }
    },
    { maxBytes },
  );

  pages.post('/finance/payroll-files', (c, viewer) => takePayrollFile(c, viewer, deps), { maxBytes });

  pages.get('/finance/members', async (c, viewer) => {
    mayImport(viewer);
    const today = dayOf(deps.clock.now());
    const members = await allMembers(deps);
    const format = tableFormat(c.req.query('format'));
    if (format) return sendList(c, viewer, { list: membersList(viewer, today), rows: members, format });
    return show(c, viewer, membersPage(viewer, members, today));
  });

  pages.get('/finance/imports', (c, viewer) => {
    mayImport(viewer);
    return show(
      c,
      viewer,
      importsPage(viewer, { register: c.req.query('register') ?? '', errors: new Map() }),
    );
  });

  pages.post(
    '/finance/imports',
    async (c, viewer) => {
      mayImport(viewer);
      const { file, texts } = await upload(c);
      const given = texts.get('register') ?? '';
      const register = registerNames.find((one) => one === given);
      const errors = new Map<string, string>();
      if (!register) errors.set('register', filingWords[viewer.language].choose);
      if (!file) errors.set('file', financeWords[viewer.language].fileNeeded);
      if (!register || !file) return show(c, viewer, importsPage(viewer, { register: given, errors }), 422);
      const result = await importRegisterAs(deps, signedIn(viewer), register, file, viewer.language);
      return show(
        c,
        viewer,
        importsPage(viewer, { register, errors }, result),
        result.refused === undefined ? 200 : 422,
      );
    },
    { maxBytes },
  );
}

async function takePayrollFile(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const { language } = viewer;
  const person = signedIn(viewer);
  if (!hasRole(person, ['finance'])) throw problem('forbidden');
  const { file } = await upload(c, payrollFileField);
  if (!file) return show(c, viewer, payrollFilePage(viewer, financeWords[language].fileNeeded), 422);
  try {
    return show(c, viewer, payrollResultPage(viewer, await importPayrollFile(deps, person, file, language)));
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 403) throw error;
    return show(c, viewer, payrollFilePage(viewer, refusal(viewer, error)), error.status);
  }
}

async function allMembers({ registers }: PagesDeps): Promise<RegisteredMember[]> {
  const found: RegisteredMember[] = [];
  let after: string | undefined;
  do {
    const page = await registers.listMembers({ limit: 1000, ...(after !== undefined && { after }) });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

function mayImport(viewer: Viewer): void {
  if (!hasRole(signedIn(viewer), ['finance', 'operator'])) throw problem('forbidden');
}

function refusal({ language }: Viewer, error: Problem): string {
  return `${financeWords[language].fileRefused} ${detailIn(error, language)}`;
}

/** The first file under that name, when it is not empty, and the texts beside it. */
async function upload(
  c: PageContext,
  field = 'file',
): Promise<{ file: Uint8Array | undefined; texts: Map<string, string> }> {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const texts = new Map(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
  const sent = body[field];
  const file = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : undefined;
  return { file, texts };
}
