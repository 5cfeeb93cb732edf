/**
 * Which folder may import which. The table of `mayImport` is the whole rule: a folder imports itself and what stands
 * beside it, nothing else of ours.
 */
const all = [
  'rules',
  'machines',
  'workflows',
  'activities',
  'store',
  'worker',
  'client',
  'stack',
  'data',
  'locales',
  'documents',
];
const messages = '^workflows/messages';
/** What can be told, as codes with values: no words. */
const codes = '^locales/codes/';

const mayImport = {
  rules: [],
  machines: ['^rules/'],
  workflows: ['^rules/', '^machines/'],
  store: ['^rules/', '^machines/', '^data/'],
  documents: ['^rules/', '^machines/', '^data/', '^locales/'],
  activities: ['^rules/', '^machines/', '^store/', '^data/', '^locales/', '^documents/', messages],
  worker: ['^machines/', '^workflows/', '^activities/', '^store/', '^data/', '^locales/', '^documents/'],
  client: ['^rules/', '^machines/', '^store/', '^data/', '^locales/', '^documents/', '^stack/', '^worker/', messages],
  stack: ['^worker/', '^client/', '^store/', '^data/', codes],
  data: ['^rules/'],
  locales: ['^rules/', '^machines/'],
};

const folderRules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `${folder}/ imports only: ${[folder, ...others].join(', ')}`,
  from: { path: `^${folder}/` },
  to: {
    path: `^(${[...all, 'test', 'bench'].join('|')})/`,
    pathNot: [`^${folder}/`, ...others],
    // workflows/ names the types of activities, for proxyActivities; types are gone when it runs.
    ...(folder === 'workflows' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one module, or have a third in common.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'deterministic-core',
      severity: 'error',
      comment: 'rules/, machines/ and workflows/ run inside the workflow sandbox: no Node, no zod, no luxon.',
      from: { path: '^(rules|machines|workflows)/' },
      to: { path: ['^node:', 'node_modules/(zod|luxon|pg|kysely|pino)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-core',
      severity: 'error',
      from: { path: '^(rules|machines|workflows)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
