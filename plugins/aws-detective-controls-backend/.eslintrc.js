const path = require('node:path');

/*
 * The road is one-way: collect → evaluate → map → store → score → serve. Each room
 * lists what it may import; `sweep` runs the first four, `act` makes work of what is
 * stored, `plugin.ts` wires everything.
 */
const rooms = {
  model: [],
  config: ['model'],
  collect: ['model', 'config'],
  evaluate: ['model'],
  map: ['model'],
  // The contracts of collect, not its code: see the rule on value imports below.
  store: ['model', 'collect/Collector.ts'],
  sweep: ['model', 'config', 'collect', 'evaluate', 'map', 'store'],
  // The contract of the store, not its code: as `collect` above.
  score: ['model', 'store/Store.ts'],
  act: ['model', 'config', 'store', 'score'],
  serve: ['model', 'config', 'evaluate', 'store', 'score', 'act'],
};

const source = path.join(__dirname, 'src');
const zones = Object.entries(rooms).map(([room, mayImport]) => ({
  target: path.join(source, room),
  from: source,
  except: [room, ...mayImport].map(name => `./${name}`),
  message: `${room}/ may import ${
    mayImport.length ? mayImport.join(', ') : 'no other room'
  } only: the road is one-way (CONTRIBUTING.md).`,
}));

// Packages that belong to one room.
const roomOfPackage = [
  {
    group: ['@aws-sdk/*', '@smithy/*', '@backstage/integration-aws-node'],
    rooms: ['collect'],
    message: 'AWS is called in collect/ only.',
  },
  {
    group: ['knex'],
    rooms: ['store'],
    message: 'SQL stands in store/ only.',
  },
  {
    group: ['express', 'express-promise-router'],
    rooms: ['serve'],
    message: 'HTTP is served in serve/ only.',
  },
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      files: ['src/**/*.ts'],
      settings: {
        'import/resolver': { node: { extensions: ['.ts', '.js'] } },
      },
      rules: {
        'import/no-restricted-paths': ['error', { zones }],
      },
    },
    ...Object.keys(rooms).map(room => ({
      files: [`src/${room}/**/*.ts`],
      excludedFiles: ['**/*.test.ts', '**/testing/**'],
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            patterns: roomOfPackage
              .filter(rule => !rule.rooms.includes(room))
              .map(({ group, message }) => ({ group, message })),
          },
        ],
      },
    })),
    {
      files: ['src/evaluate/**/*.ts', 'src/map/**/*.ts', 'src/score/**/*.ts'],
      excludedFiles: ['**/*.test.ts', 'src/map/CatalogReader.ts'],
      rules: {
        'no-restricted-syntax': [
          'error',
          {
            selector: "NewExpression[callee.name='Date'][arguments.length=0]",
            message: 'Judging is pure: time is an argument.',
          },
          {
            selector:
              "CallExpression[callee.object.name='Date'][callee.property.name='now']",
            message: 'Judging is pure: time is an argument.',
          },
        ],
      },
    },
  ],
});
