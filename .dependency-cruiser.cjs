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
      name: 'functions-stand-alone',
      comment: 'What several Lambdas need stands in a folder of its own; nothing imports another Lambda.',
      severity: 'error',
      from: { path: `${root}functions/([^/]+)/` },
      to: { path: `${root}functions/[^/]+/(?:handler|index)\\.ts$`, pathNot: `${root}functions/$1/` },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'cdk\\.out' },
  },
};
