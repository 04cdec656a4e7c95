/** `/`: the landing page of each role. Staff go to where their work waits. */
import { listClaims } from '../claims/list-claims.ts';
import { measureTeasers } from '../filing/measure-pages/measure-cards.ts';
import { offeredMeasures } from '../filing/measure-pages/offer.ts';
import type { Person } from '../registers/store.ts';
import { approverRoles, hasRole, isStaff } from '../web/layout/menu.ts';
import { type PageApp, type PagesDeps, show } from '../web/page-app.ts';
import { anonymousHome } from './anonymous.ts';
import { memberHome } from './member.ts';

export function homeRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/', async (c, viewer) => {
    const { person, language } = viewer;
    const offer = measureTeasers(viewer, await offeredMeasures(deps, person));
    if (!person) return show(c, viewer, anonymousHome(viewer, offer));
    if (isStaff(person) && !person.member) return c.redirect(workplaceOf(person), 303);
    const { items } = await listClaims(deps, asMember(person), { language, limit: 500 });
    const newestFirst = items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1));
    return show(c, viewer, memberHome(viewer, newestFirst, offer));
  });
}

/** The person without the roles of staff: their own claims, not everybody's. */
function asMember(person: Person): Person {
  return { ...person, roles: person.roles.filter((role) => role === 'member' || role === 'coordinator') };
}

/** Where the person's work waits; the fund before single decisions for the board, payments for finance. */
export function workplaceOf(person: Person): string {
  if (hasRole(person, ['operator'])) return '/operations';
  if (hasRole(person, ['finance'])) return '/finance';
  if (hasRole(person, ['board-delegate', 'auditor'])) return '/fund';
  return hasRole(person, approverRoles) ? '/tasks' : '/claims';
}
