/**
 * "Who may know whom" of the architecture, as data. Every package says in its package.json what it is (`nx.tags`:
 * `type:…` and `scope:…`); this table says what a package of a type may import, and the sentence that a developer reads
 * when a line crosses it. `eslint.config.js` turns each row into lint rules.
 */

/** Pure packages build on each other in this order, and on nothing else of ours. */
const PURE_ORDER = ['@due-process/legal-time', '@due-process/rules', '@due-process/procedure'];

/** Libraries by what they do, as patterns of module names. */
const LIBRARIES = {
  nest: '^@nestjs/',
  typeorm: '^typeorm($|/)',
  driver: '^pg($|/|-)',
  temporal: '^@temporalio/',
  temporalOutsideWorkflows: '^@temporalio/(?!workflow$|common($|/))',
  temporalOutsideServices: '^@temporalio/(?!client$|common($|/)|proto$)',
  validation: '^(class-validator|class-transformer|zod|joi|ajv|yup)($|/)',
  dates: '^(luxon|date-fns|dayjs|moment|chinese-days|chinese-workday|lunar-javascript)($|/|-)',
  http: '^(undici|axios|got|node-fetch|fastify|express|@fastify/|@nestjs/platform-)',
  httpOfNode: '^(node:)?(http|https|http2|net|tls|dgram)$',
  node: '^node:',
};

/**
 * One row per type.
 * - `may`: types of our packages that it may import; `sameScope` limits them to its own context and to what all contexts share
 * - `types`: types of our packages of which it may import TypeScript types only
 * - `never`: library patterns with the sentence why
 */
const TABLE = {
  pure: {
    may: ['pure'],
    sentence: 'Pure libraries (legal-time, rules, procedure) know only the pure libraries below them.',
    never: [
      [['nest', 'typeorm', 'driver', 'temporal', 'http', 'validation', 'dates'], 'Pure code decides with plain functions: no framework, no database, no engine, no library of dates.'],
      [['node'], 'Pure code also runs in a browser and in a workflow: no Node built-ins.'],
    ],
    clockless: true,
  },
  domain: {
    may: ['pure'],
    sentence: 'A domain decides alone: it knows the pure libraries and nothing that stores, sends or waits.',
    never: [
      [['nest', 'typeorm', 'driver', 'temporal', 'http', 'validation', 'dates'], 'A domain decides with plain functions: no framework, no database, no engine, no library of dates.'],
      [['node'], 'A domain also runs in a browser and in a workflow: no Node built-ins.'],
    ],
    clockless: true,
  },
  data: {
    may: ['pure', 'domain', 'platform'],
    sameScope: true,
    sentence: 'Data records: it knows its own domain and the platform, no process, no service and no other context.',
    never: [
      [['temporal'], 'PostgreSQL records and Temporal waits: data does not know the engine.'],
      [['http', 'httpOfNode'], 'Data does not speak HTTP: that is the work of a service.'],
    ],
  },
  activities: {
    may: ['pure', 'domain', 'data', 'activities', 'platform', 'contract'],
    types: ['workflow'],
    sameScope: true,
    sentence: 'Activities know their own domain and data, the platform and contracts; never workflow code or another context.',
    never: [],
  },
  workflow: {
    may: ['contract', 'workflow'],
    types: ['pure', 'domain', 'workflow'],
    sameScope: true,
    sentence: 'A workflow waits: it knows contracts, what all workflows share and types of its own domain, and asks everything else of an activity.',
    never: [
      [['nest', 'typeorm', 'driver'], 'A workflow does no input or output: it asks an activity.'],
      [['validation', 'dates'], 'Libraries make every new workflow several times dearer, and dates come from the domain: workflows import none.'],
      [['temporalOutsideWorkflows'], 'Workflow code runs in the sandbox: of Temporal it may import only the workflow package and common.'],
      [['http', 'node'], 'A workflow does no input or output and must replay: no Node built-ins, no HTTP.'],
    ],
    clockless: true,
  },
  platform: {
    may: ['pure', 'platform'],
    sentence: 'The platform serves every context and therefore knows none of them.',
    never: [],
  },
  service: {
    may: ['pure', 'domain', 'data', 'platform', 'contract'],
    types: ['workflow'],
    sameScope: true,
    sentence: 'A service knows its own context, the platform and contracts; never workflow code or another context.',
    never: [[['temporalOutsideServices'], 'A service starts and signals through the client; workers, workflow code and activities are hosted elsewhere.']],
  },
  host: {
    may: ['pure', 'domain', 'data', 'activities', 'workflow', 'contract', 'platform', 'service'],
    sentence: 'A host puts libraries together; tools for development are none of them.',
    never: [],
  },
};

module.exports = { LIBRARIES, PURE_ORDER, TABLE };
