/** Takes one of the forms of a loan's page in: back to the loan when it is done, the page again with its errors. */
import { Problem } from '../../platform/problem.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { formTexts, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';
import { viewLoan } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';
import { loanPage } from './loan-page.ts';

export type Sent =
  /** The word that the loan's page tells when it is shown again. */
  | { readonly done: string }
  /** Told on the page itself. */
  | { readonly told: string }
  /** Fields that cannot be read. */
  | { readonly wrong: readonly string[] };

export interface LoanForm {
  /** What the names of its fields begin with, before a dot. */
  readonly prefix: string;
  send(viewer: Viewer, loanId: string, value: (name: string) => string): Promise<Sent>;
}

export async function sendLoanForm(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  form: LoanForm,
): Promise<Response> {
  const person = signedIn(viewer);
  const loanId = c.req.param('id') ?? '';
  const values = await formTexts(c);
  const sent = await trySending(form, viewer, loanId, values);
  if ('done' in sent) return c.redirect(`/loans/${encodeURIComponent(loanId)}?done=${sent.done}`, 303);
  const loan = await viewLoan(deps, person, loanId);
  if ('told' in sent) {
    return show(c, viewer, loanPage(viewer, loan, { values: new Map(), errors: [], done: sent.told }));
  }
  return show(c, viewer, loanPage(viewer, loan, { values, errors: sent.errors }), 422);
}

async function trySending(
  form: LoanForm,
  viewer: Viewer,
  loanId: string,
  values: ReadonlyMap<string, string>,
): Promise<Exclude<Sent, { wrong: unknown }> | { readonly errors: readonly ShownError[] }> {
  const loans = loanWords[viewer.language];
  const sentences: Readonly<Record<string, string>> = loans.errors;
  const errorAt = (name: string, message: string): ShownError => ({
    path: `${form.prefix}.${name}`,
    name: '',
    message,
  });
  try {
    const sent = await form.send(viewer, loanId, (name) => values.get(`${form.prefix}.${name}`) ?? '');
    if (!('wrong' in sent)) return sent;
    return { errors: [...new Set(sent.wrong)].map((name) => errorAt(name, sentences[name] ?? name)) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422 || !error.errors) throw error;
    return {
      errors: fieldErrorsIn(error, viewer.language).map(({ path, message }) =>
        errorAt(path, path === 'months' ? (sentences.months ?? message) : message),
      ),
    };
  }
}
