/** Who may import whom. The planted tree under test/infra/layers breaks every rule, to prove that they are looked at. */
const root = '^(?:test/infra/layers/planted/)?';
const lambdas = `${root}functions/([^/]+)/`;
/** Folders of functions/ that are no Lambda but shared by several. */
const shared = 'adapters|claims|fund|mails|payments|records|web';

module.exports = {
  forbidden: [
    {
      name: 'workflows-are-pure',
      comment: 'What the plan decides knows neither AWS nor the store nor the web.',
      severity: 'error',
      from: { path: `${root}workflows/` },
      to: { pathNot: [`${root}workflows/`, 'node_modules/(zod|ibantools|temporal-polyfill)/'] },
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
      comment: 'A Lambda imports what is shared, never another Lambda.',
      severity: 'error',
      from: { path: lambdas, pathNot: `${root}functions/(${shared})/` },
      to: { path: lambdas, pathNot: [`${root}functions/$1/`, `${root}functions/(${shared})/`] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'cdk\\.out' },
  },
};
