/** `/`: the landing page of each role. Staff go to where their work waits. */
import { hasOpenTasks } from '../../approvals/tasks.ts';
import { listClaims } from '../../claims/list-claims.ts';
import { isCoachWaitedFor } from '../../coaching/view-coachings.ts';
import { draftsOf } from '../../filing/drafts.ts';
import { measureTeasers } from '../../filing/measure-pages/measure-cards.ts';
import { offeredMeasures } from '../../filing/measure-pages/offer.ts';
import type { Person } from '../../registers/store.ts';
import { approverRoles, hasRole, isStaff, menuOf } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PagesDeps, show } from '../../web/page-app.ts';
import { anonymousHome } from './anonymous.ts';
import { memberHome, type OpenDraft } from './member.ts';

export function homeRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/', async (c, viewer) => {
    const { person, language } = viewer;
    const offer = measureTeasers(viewer, await offeredMeasures(deps, person));
    if (!person) return show(c, viewer, anonymousHome(viewer, offer));
    const workplace = await workplaceNow(deps, person);
    if (workplace !== undefined && !person.member) return c.redirect(workplace, 303);
    const drafts = await openDrafts(deps, viewer, person.personId);
    const { items } = await listClaims(deps, asMember(person), { language, limit: 500 });
    const newestFirst = items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1));
    const place = menuOf(viewer).find(({ href }) => href === workplace);
    return show(c, viewer, memberHome(viewer, { claims: newestFirst, drafts, offer, workplace: place }));
  });
}

/** Of the measures that there still are. */
async function openDrafts(deps: PagesDeps, { language }: Viewer, personId: string): Promise<OpenDraft[]> {
  const drafts = await draftsOf(deps, personId);
  return drafts.flatMap(({ measure: measureId, offerId = measureId, savedAt, expiresAt }) => {
    const measure = deps.measures.find(({ id }) => id === measureId);
    return measure ? [{ offerId, title: measure.texts[language].title, savedAt, expiresAt }] : [];
  });
}

/** The person without the roles of staff: their own claims, not everybody's. */
function asMember(person: Person): Person {
  return { ...person, roles: person.roles.filter((role) => role === 'member' || role === 'coordinator') };
}

/** Where the person's work waits now: an adviser without open tasks is led to those whom they coach. */
async function workplaceNow(deps: PagesDeps, person: Person): Promise<string | undefined> {
  if (!isStaff(person)) return undefined;
  const place = workplaceOf(person);
  if (place !== '/tasks' || !(await isCoachWaitedFor(deps, person))) return place;
  return (await hasOpenTasks(deps, person)) ? place : '/coaching';
}

/** Where the person's work waits; the fund before single decisions for the board, payments for finance. */
export function workplaceOf(person: Person): string {
  if (hasRole(person, ['operator'])) return '/operations';
  if (hasRole(person, ['finance'])) return '/finance';
  if (hasRole(person, ['board-delegate', 'auditor'])) return '/fund';
  if (hasRole(person, approverRoles)) return '/tasks';
  if (hasRole(person, ['listener'])) return '/messages';
  return hasRole(person, ['partner-office']) ? '/partner/quota' : '/claims';
}
