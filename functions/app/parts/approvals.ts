/** What is decided: `/tasks`, `/absence`, and the pages behind the links in mails, those of clients too. */
import { tasksApi } from '../../approvals/api.ts';
import { absenceRoutes } from '../../approvals/pages/absence-page.ts';
import { taskRoutes } from '../../approvals/pages/routes.ts';
import { clientRoutes } from '../../recovery/client-pages/routes.ts';
import { type Part, pagesOf } from './part.ts';

export const approvals: Part = {
  name: 'approvals',
  calls: [tasksApi],
  pages: (deps) => [pagesOf(deps, taskRoutes, absenceRoutes, clientRoutes)],
};
