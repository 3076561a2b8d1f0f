import { parse } from 'yaml';
import {
  COLLECTOR_IDS,
  GLOBAL_COLLECTORS,
  operationsOf,
  REGIONAL_COLLECTORS,
} from '../model';
import { ALL_COLLECTORS, COLLECTORS, iamActions } from './collectors';
import { generatedFiles } from './generate';
import { readPolicy } from './iamPolicy';

describe('IAM', () => {
  it('knows a collector for every reading, and runs each', () => {
    const ids = ALL_COLLECTORS.map(({ id }) => id);

    expect(ids).toEqual([...GLOBAL_COLLECTORS, ...REGIONAL_COLLECTORS].sort());
  });

  it('allows what the collectors declare, sorted, and only reads', () => {
    const { Statement: statement } = readPolicy(
      COLLECTOR_IDS.flatMap(operationsOf),
    );

    expect(statement).toHaveLength(1);
    expect(statement[0].Action).toEqual(iamActions());
    expect(iamActions()).toEqual([...iamActions()].sort());
    expect(iamActions()).toContain('s3:ListAllMyBuckets');
    expect(iamActions()).not.toContain('sts:GetCallerIdentity');
  });

  it('refuses a collector that would change something', () => {
    const operation = { operation: 'ec2:DeleteVpc', action: 'ec2:DeleteVpc' };

    expect(() => readPolicy([operation])).toThrow(
      'Not read-only: ec2:DeleteVpc',
    );
  });

  it.each(COLLECTOR_IDS)('keeps %s under its own id', id => {
    expect(COLLECTORS[id].id).toBe(id);
  });

  it('gives the role of the template exactly that policy', () => {
    const files = generatedFiles();
    const template = parse(files['deploy/cloudformation-read-role.yaml'], {
      customTags: ['Not', 'Equals', 'Ref', 'If', 'GetAtt'].flatMap(name => [
        { tag: `!${name}`, resolve: (text: string) => text },
        { tag: `!${name}`, collection: 'seq' as const },
      ]),
    });
    const [{ PolicyDocument: document }] =
      template.Resources.ReadRole.Properties.Policies;

    expect(document).toEqual(JSON.parse(files['docs/iam-policy.json']));
  });
});
