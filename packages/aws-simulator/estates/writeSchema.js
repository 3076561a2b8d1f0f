/*
 * Writes estate.schema.json anew from the shapes of the AWS SDK:
 * `node estates/writeSchema.js` in this package.
 */
require('@backstage/cli/config/nodeTransform.cjs');
const { writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const prettier = require('prettier');
const { estateSchema } = require('../src/estate/schema/estateSchema');

const file = resolve(__dirname, 'estate.schema.json');
// An object without objects in it goes on one line, where it fits.
const text = JSON.stringify(estateSchema(), null, 2).replace(
  /\{[^{}]*\}/g,
  object => object.replace(/\s*\n\s*/g, ' '),
);
Promise.resolve(prettier.format(text, { filepath: file })).then(formatted =>
  writeFileSync(file, formatted),
);
