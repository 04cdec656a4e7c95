/** `/absence`: from when to when somebody who decides is away, and who decides in their place. */

import { isCalendarDate } from '../../../workflows/calendar.ts';
import { fillSentence, formatDate } from '../../../workflows/language.ts';
import type { Staff } from '../../../workflows/registers/records.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { nameOf } from '../../registers/names.ts';
import { notice } from '../../web/layout/components.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, select } from '../../web/layout/inputs.ts';
import { approverRoles, hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';
import { absenceOf, endAbsence, planAbsence, possibleDelegates } from '../absence.ts';
import type { Absence } from '../absence-store.ts';
import { approvalWords } from '../words/index.ts';

interface AbsenceParts {
  readonly planned: Absence | null;
  readonly delegates: readonly Staff[];
  readonly delegateName: string;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly ShownError[];
  readonly done?: string | undefined;
}

export function absenceRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/absence', async (c, viewer) => {
    const { absenceSaved: saved, absenceEnded: ended } = approvalWords[viewer.language];
    const done = c.req.query('done');
    const told = done === 'saved' ? saved : done === 'ended' ? ended : undefined;
    return showAbsence(c, viewer, deps, { done: told });
  });

  pages.post('/absence', async (c, viewer) => {
    const person = decider(viewer);
    const sent = await formTexts(c);
    if (sent.get('action') === 'end') {
      await endAbsence(deps, person);
      return c.redirect('/absence?done=ended', 303);
    }
    const errors = dayErrors(viewer, sent);
    if (errors.length > 0) return showAbsence(c, viewer, deps, { values: sent, errors }, 422);
    try {
      const [from = '', until = '', delegateTo = ''] = ['from', 'until', 'delegateTo'].map((name) =>
        sent.get(name),
      );
      await planAbsence(deps, person, { from, until, delegateTo });
    } catch (error) {
      if (!(error instanceof Problem) || !error.errors) throw error;
      const told = fieldErrorsIn(error, viewer.language);
      const named = told.map(({ path, message }) => ({ path, name: labelOf(viewer, path), message }));
      return showAbsence(c, viewer, deps, { values: sent, errors: named }, 422);
    }
    return c.redirect('/absence?done=saved', 303);
  });
}

function decider(viewer: Viewer) {
  const person = signedIn(viewer);
  if (!hasRole(person, approverRoles)) throw problem('forbidden');
  return person;
}

function labelOf({ language }: Viewer, path: string): string {
  const { absenceFrom, absenceUntil, absenceTo } = approvalWords[language];
  const labels: Readonly<Record<string, string>> = { from: absenceFrom, until: absenceUntil };
  return labels[path] ?? absenceTo;
}

function dayErrors(viewer: Viewer, sent: ReadonlyMap<string, string>): ShownError[] {
  const message = approvalWords[viewer.language].absenceDay;
  return ['from', 'until'].flatMap((path) => {
    const day = sent.get(path) ?? '';
    return isCalendarDate(day) ? [] : [{ path, name: labelOf(viewer, path), message }];
  });
}

async function showAbsence(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  given: Partial<Pick<AbsenceParts, 'values' | 'errors' | 'done'>>,
  status = 200,
): Promise<Response> {
  const person = decider(viewer);
  const [planned, delegates] = await Promise.all([absenceOf(deps, person), possibleDelegates(deps, person)]);
  const delegateName = planned ? await nameOf(deps, planned.delegateTo) : '';
  const parts = { planned, delegates, delegateName, values: new Map(), errors: [], ...given };
  return show(c, viewer, absencePage(viewer, parts), status);
}

function absencePage(viewer: Viewer, parts: AbsenceParts): PageContent {
  const { language } = viewer;
  const { planned, errors, done } = parts;
  const words = approvalWords[language];
  return {
    title: words.absenceTitle,
    hasErrors: errors.length > 0,
    back: { href: '/tasks', label: words.title },
    body: html`${errorSummary(errors, language)}<h1>${words.absenceTitle}</h1>
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
<p class="lead">${words.absenceLead}</p>
${planned && current(viewer, planned, parts.delegateName)}
${absenceForm(viewer, parts)}`,
  };
}

function current({ language }: Viewer, { from, until }: Absence, name: string): Html {
  const words = approvalWords[language];
  const days = { from: formatDate(from, language), until: formatDate(until, language), name };
  return notice(
    'info',
    html`<p>${fillSentence(words.absenceNow, days, language)}</p><form method="post" action="/absence"><button class="button secondary" name="action" value="end">${words.absenceEnd}</button></form>`,
  );
}

function absenceForm({ words, language }: Viewer, { delegates, values, errors }: AbsenceParts): Html {
  const texts = approvalWords[language];
  const field = (path: string, label: string) => ({
    ...{ path, label, words, value: values.get(path) ?? '' },
    error: errors.find((one) => one.path === path)?.message,
  });
  const options = delegates.map(({ personId, name }) => ({ value: personId, label: name }));
  return html`<form method="post" action="/absence" novalidate>
${dateInput(field('from', texts.absenceFrom))}${dateInput(field('until', texts.absenceUntil))}
${select({ ...field('delegateTo', texts.absenceTo), options, placeholder: texts.absenceChoose })}
<div class="actions"><button class="button">${texts.absenceSave}</button></div></form>`;
}
