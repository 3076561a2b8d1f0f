/*
 * Writes estate.schema.json anew from the shapes of the AWS SDK. In this package:
 * `node estates/writeSchema.js && yarn prettier --write estates`
 */
require('@backstage/cli/config/nodeTransform.cjs');
const { writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { estateSchema } = require('../src/estate/schema/estateSchema');

// An object without objects in it goes on one line: Prettier leaves it there.
const text = JSON.stringify(estateSchema(), null, 2).replace(
  /\{[^{}]*\}/g,
  object => object.replace(/\s*\n\s*/g, ' '),
);
writeFileSync(resolve(__dirname, 'estate.schema.json'), `${text}\n`);
