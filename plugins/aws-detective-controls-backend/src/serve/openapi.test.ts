import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONTROL_STATUSES,
  FINDING_SEVERITIES,
  SEVERITIES,
  SIGNALS,
  UNKNOWN_CAUSE_KINDS,
} from 'backstage-plugin-aws-detective-controls-common';
import { parse } from 'yaml';
import { spec } from './openapi.generated';

describe('openapi.generated.ts', () => {
  it('is what openapi.yaml says; `yarn generate` writes it', () => {
    const source = parse(readFileSync(join(__dirname, 'openapi.yaml'), 'utf8'));
    expect(spec).toEqual(source);
  });

  const { schemas } = spec.components;

  it.each([
    ['ControlStatus', schemas.ControlStatus.enum, CONTROL_STATUSES],
    ['Signal', schemas.Signal.enum, SIGNALS],
    [
      'severity of a control',
      schemas.ControlMetadata.properties.severity.enum,
      SEVERITIES,
    ],
    ['FindingSeverity', schemas.FindingSeverity.enum, FINDING_SEVERITIES],
    [
      'kind of a cause',
      schemas.UnknownCause.properties.kind.enum,
      UNKNOWN_CAUSE_KINDS,
    ],
  ])('has every value of %s', (_name, values, expected) => {
    expect(values).toEqual(expected);
  });
});
