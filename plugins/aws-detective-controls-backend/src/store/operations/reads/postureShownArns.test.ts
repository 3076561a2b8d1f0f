import { createTestDatabases } from '../../__testUtils__/databases';
import {
  entity,
  evaluation,
  mapping,
  resource,
  sweep,
  unknown,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { arnRule, preparePosture } from '../../__testUtils__/preparePosture';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'the ARNs of a posture that are shown on %s',
  id => {
    it('gives the ARNs that it claims in whole and that a list shows, or a result speaks of', async () => {
      const { store, read } = await preparePosture(databases, id);
      const names = ['seen', 'judged', 'silent', 'left-out'];
      await store.saveEntities({
        entities: [
          entity({
            rules: [...names, 'gone'].map(name => arnRule(vpcArn(name))),
          }),
        ],
        complete: true,
      });
      const claimed = (name: string) =>
        mapping(vpcArn(name), {
          claims: [
            { by: 'arn', source: 'aws.amazon.com/arn', value: vpcArn(name) },
          ],
        });
      await sweep(store, {
        resources: [
          ...names.map(name => resource(name, { seen: name === 'seen' })),
          resource('tagged'),
          resource('inherited'),
        ],
        evaluations: [
          evaluation('high', [unknown(vpcArn('judged'), 'not-seen')]),
          evaluation('unranked', [unknown(vpcArn('left-out'), 'not-seen')]),
        ],
        mappings: [...names.map(claimed), mapping(vpcArn('tagged'))],
      });
      expect((await read()).shownArns).toEqual(
        [vpcArn('judged'), vpcArn('seen')].sort(),
      );
    });

    it('gives the prefixes that take what a list shows, or a result speaks of', async () => {
      const { store, read } = await preparePosture(databases, id);
      const prefixes = ['seen', 'judged', 'silent', 'none'].map(name =>
        vpcArn(`${name}*`),
      );
      await store.saveEntities({
        entities: [entity({ rules: prefixes.map(arnRule) })],
        complete: true,
      });
      const taken = (name: string, ...by: string[]) =>
        mapping(vpcArn(name), {
          claims: by.map(value => ({
            by: 'arn' as const,
            source: 'aws.amazon.com/arn',
            value: vpcArn(value),
          })),
        });
      await sweep(store, {
        resources: [
          resource('seen-1'),
          resource('seen-2'),
          resource('judged-1', { seen: false }),
          resource('silent-1', { seen: false }),
        ],
        evaluations: [
          evaluation('high', [unknown(vpcArn('judged-1'), 'not-seen')]),
        ],
        mappings: [
          taken('seen-1', 'seen*'),
          taken('seen-2', 'seen*', 'seen-2'),
          taken('judged-1', 'judged*'),
          taken('silent-1', 'silent*'),
        ],
      });
      const { shownArns } = await read();
      expect(shownArns.filter(arn => arn.endsWith('*'))).toEqual(
        [vpcArn('judged*'), vpcArn('seen*')].sort(),
      );
    });
  },
);
