/** What members do: measures, filing, claims, news and what they do for each other; and what operators do on claims. */
import { Hono } from 'hono';
import { claimsApi } from '../../claims/api.ts';
import { claimRoutes } from '../../claims/pages/routes.ts';
import { conversationApi } from '../../claims/thread/api.ts';
import { coachingsApi } from '../../coaching/api.ts';
import { coachingRoutes } from '../../coaching/pages/routes.ts';
import { measuresApi } from '../../filing/api.ts';
import { chooseRoutes } from '../../filing/choose/routes.ts';
import { measureRoutes } from '../../filing/measure-pages/routes.ts';
import { filingRoutes } from '../../filing/pages/routes.ts';
import { homeRoutes } from '../../home/pages/routes.ts';
import { initiativesApi } from '../../initiatives/api.ts';
import { initiativeRoutes } from '../../initiatives/pages/routes.ts';
import { mutualAidApi } from '../../mutual-aid/api.ts';
import { mutualAidRoutes } from '../../mutual-aid/pages/routes.ts';
import { newsApi } from '../../news/api.ts';
import { debateApi } from '../../news/debate/api.ts';
import { debateRoutes } from '../../news/pages/debate-routes.ts';
import { newsRoutes } from '../../news/pages/routes.ts';
import { operationsRoutes, outboxRoutes } from '../../operations/pages/routes.ts';
import { partnerApi } from '../../partner/api.ts';
import { partnerRoutes } from '../../partner/pages/routes.ts';
import { privacyApi } from '../../privacy/api.ts';
import { privacyRoutes } from '../../privacy/pages/routes.ts';
import { sessionsApi } from '../../sessions/api.ts';
import { sessionRoutes } from '../../sessions/pages/routes.ts';
import { trainingsApi } from '../../trainings/api.ts';
import { trainingRoutes } from '../../trainings/pages/routes.ts';
import { designRoutes } from '../../web/design/routes.ts';
import type { PagesDeps } from '../../web/page-app.ts';
import { sameOrigin } from '../../web/same-origin.ts';
import type { SessionDeps } from '../../web/session.ts';
import { signInRoutes } from '../../web/sign-in.ts';
import type { WebEnv } from '../../web/web-env.ts';
import { type Part, pagesOf } from './part.ts';

export const members: Part = {
  name: 'members',
  calls: [
    ...[measuresApi, claimsApi, conversationApi, trainingsApi, debateApi, newsApi, partnerApi, mutualAidApi],
    ...[coachingsApi, initiativesApi, privacyApi, sessionsApi],
  ],
  pages: (deps) => [
    signIn(deps),
    pagesOf(deps, (pages) => sessionRoutes(pages, deps)),
    pagesOf(
      deps,
      ...[homeRoutes, chooseRoutes, filingRoutes, measureRoutes, claimRoutes, operationsRoutes, outboxRoutes],
      ...[
        newsRoutes,
        debateRoutes,
        trainingRoutes,
        coachingRoutes,
        initiativeRoutes,
        partnerRoutes,
        mutualAidRoutes,
      ],
      ...[privacyRoutes, designRoutes],
    ),
  ],
};

function signIn(deps: PagesDeps & SessionDeps): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use('/sign-out', sameOrigin);
  return app.route('/', signInRoutes(deps));
}
