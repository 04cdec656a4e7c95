/** Who may import whom. The planted tree under test/infra/layers breaks every rule, to prove that they are looked at. */
const root = '^(?:test/infra/layers/planted/)?';

module.exports = {
  forbidden: [
    {
      name: 'workflows-are-pure',
      comment: 'What the plan decides knows neither AWS nor the store nor the web.',
      severity: 'error',
      from: { path: `${root}workflows/` },
      to: {
        pathNot: [`${root}workflows/`, 'node_modules/(zod|ibantools|temporal-polyfill|intl-messageformat)/'],
      },
    },
    {
      name: 'nothing-imports-infra',
      comment: 'The homes wire the program; the program does not know its homes.',
      severity: 'error',
      from: { pathNot: ['^(?!test/infra/layers/planted)(?:infra|test)/'] },
      to: { path: `${root}infra/` },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circles',
      comment: 'No file needs itself, by whatever way; words are data and stand aside.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'steps-stand-alone',
      comment: 'What several steps need stands in the subject; nothing but the table of steps knows a step.',
      severity: 'error',
      from: { path: `${root}functions/`, pathNot: `${root}functions/app/` },
      to: { path: `${root}functions/[^/]+/steps/` },
    },
    {
      name: 'platform-knows-no-subject',
      comment: 'The platform is what every subject stands on.',
      severity: 'error',
      from: { path: `${root}functions/platform/` },
      to: { path: `${root}functions/(?!platform/)` },
    },
    {
      name: 'nothing-imports-app',
      comment: 'The app is where subjects meet: it knows them all, and none knows it.',
      severity: 'error',
      from: { path: `${root}functions/(?!app/)` },
      to: { path: `${root}functions/app/` },
    },
    {
      name: 'http-at-the-edge',
      comment:
        'Only the app, the web, and a subject\u2019s routes and pages know Hono; words in HTML are made in mails, too.',
      severity: 'error',
      from: {
        path: `${root}functions/`,
        pathNot: [
          `${root}functions/(?:app|web)/`,
          `${root}functions/.*(?:pages/|/api\\.ts$|-api\\.ts$|routes\\.ts$|-pages?/|home/)`,
          `${root}functions/platform/mail/layout\\.ts$`,
        ],
      },
      to: { path: 'node_modules/hono/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'cdk\\.out' },
  },
};
