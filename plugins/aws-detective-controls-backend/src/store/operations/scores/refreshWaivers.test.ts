import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  ACCOUNT,
  at,
  ENTITY,
  evaluation,
  finding,
  mapping,
  sweep,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { prepareScores, waive } from '../../__testUtils__/scores';

jest.setTimeout(120_000);

const OTHER = 'component:default/other';
const HUB = 'resource-no-open-critical-findings';
const REGION_SUBJECT = `account/${ACCOUNT}/eu-west-1`;
const TRAIL = { entityRef: ENTITY, controlId: 'trail' };

describe('waivers on the scorecard', () => {
  const databases = createTestDatabases();

  /** Two failing resources of an entity, the first of them also of another. */
  async function prepare(id: TestDatabaseId) {
    const bench = await prepareScores(databases, id);
    await sweep(bench.store, {
      evaluations: [
        evaluation('trail', [
          verdict(vpcArn('a'), 'fail'),
          verdict(vpcArn('b'), 'fail'),
        ]),
      ],
      mappings: [
        mapping(vpcArn('a')),
        mapping(vpcArn('b')),
        mapping(vpcArn('a'), { entityRef: OTHER }),
      ],
    });
    const [failing, letter] = [1, 1];
    /** The letter, and how many subjects fail and are waived. */
    const trail = async (minutes: number, holder = ENTITY) => {
      await bench.refresh(minutes);
      const place = await bench.place(holder);
      const [gap] = place?.gaps ?? [];
      return [place?.cells[letter], gap?.[failing], gap?.[3]];
    };
    return { ...bench, trail };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('cover every subject of an entity and control, and of no other entity', async () => {
      const { knex, trail } = await prepare(id);
      await waive(knex, TRAIL);
      expect(await trail(2)).toEqual(['w', 0, 2]);
      expect(await trail(2, OTHER)).toEqual(['f', 1, 0]);
    });

    it('cover one subject, so that the others are still a gap', async () => {
      const { knex, trail } = await prepare(id);
      await waive(knex, { ...TRAIL, subject: vpcArn('a') });
      expect(await trail(2)).toEqual(['f', 1, 1]);
    });

    it.each([
      ['another control', { controlId: 'flow-logs' }],
      ['another entity', { entityRef: 'component:default/x' }],
      ['another subject', { subject: vpcArn('c') }],
      ['a finding', { finding: 'securityhub:f' }],
      ['nothing yet', { state: 'requested' }],
      ['nothing any more', { state: 'withdrawn', endedAt: at(1) }],
      ['nothing, since it ended early', { endedAt: at(1) }],
    ])('cover nothing where they are of %s', async (_, other) => {
      const { knex, trail } = await prepare(id);
      await waive(knex, { ...TRAIL, ...other });
      expect(await trail(2)).toEqual(['f', 2, 0]);
    });

    it('begin and end by themselves', async () => {
      const { knex, refresh, trail } = await prepare(id);
      await waive(knex, { ...TRAIL, from: 10, to: 20 });
      expect(await trail(2)).toEqual(['f', 2, 0]);
      expect(await refresh(9)).toMatchObject({ targets: 0 });
      expect(await trail(10)).toEqual(['w', 0, 2]);
      expect(await refresh(19)).toMatchObject({ targets: 0 });
      expect(await trail(20)).toEqual(['f', 2, 0]);
    });

    it('leave stale what is stale', async () => {
      const { knex, trail } = await prepare(id);
      await waive(knex, TRAIL);
      expect(await trail(90)).toEqual(['s', undefined, undefined]);
    });

    it('of an account-level subject hold for whoever has it', async () => {
      const { store, knex, refresh, cells } = await prepare(id);
      await sweep(store, {
        startedAt: at(3),
        finishedAt: at(3),
        evaluations: [evaluation('trail', [verdict(REGION_SUBJECT, 'fail')])],
      });
      await refresh(3);
      const key = (holder: string) => `${ACCOUNT}/eu-west-1 ${holder}`;
      const account = key(`account/${ACCOUNT}`);
      expect(await cells()).toEqual({ [account]: '.f.' });

      await waive(knex, { ...TRAIL, subject: REGION_SUBJECT, from: 4, to: 8 });
      await refresh(4);
      expect(await cells()).toEqual({ [account]: '.w.' });
      await refresh(8);
      expect(await cells()).toEqual({ [account]: '.f.' });
    });
  });
});

describe('waivers of findings on the scorecard', () => {
  const databases = createTestDatabases();

  /** Two findings that count on one resource, and one of a second. */
  async function prepare(id: TestDatabaseId) {
    const bench = await prepareScores(databases, id);
    const reason = (count: number) => ({
      key: 'open-findings',
      params: { count, severities: 'CRITICAL, HIGH' },
    });
    await sweep(bench.store, {
      evaluations: [
        evaluation(HUB, [
          verdict(vpcArn('a'), 'fail', { reason: reason(2) }),
          verdict(vpcArn('b'), 'fail', { reason: reason(1) }),
        ]),
      ],
      records: {
        findings: {
          securityhub: [
            finding('one', { severity: 'CRITICAL' }),
            finding('two', { resourceArns: [vpcArn('a'), vpcArn('b')] }),
            finding('low', { severity: 'LOW' }),
          ],
        },
      },
      mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
    });
    const accept = (name: string, subject?: string) =>
      waive(bench.knex, {
        entityRef: ENTITY,
        controlId: HUB,
        finding: `securityhub:${name}`,
        subject,
      });
    const look = async (minutes = 2) => {
      await bench.refresh(minutes);
      const { cells, gaps, findings } = (await bench.place(ENTITY))!;
      return [cells[2], gaps[0]?.[1], gaps[0]?.[3], findings];
    };
    return { ...bench, accept, look };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('cover a resource where every finding that counts is waived', async () => {
      const { accept, look } = await prepare(id);
      expect(await look()).toEqual(['f', 2, 0, { critical: 1, high: 1 }]);
      await accept('two');
      expect(await look()).toEqual(['f', 1, 1, { critical: 1, high: 0 }]);
      await accept('one');
      expect(await look()).toEqual(['w', 0, 2, { critical: 0, high: 0 }]);
    });

    it('cover a finding on one resource only, and count it as open for the other', async () => {
      const { accept, look } = await prepare(id);
      await accept('two', vpcArn('b'));
      expect(await look()).toEqual(['f', 1, 1, { critical: 1, high: 1 }]);
    });

    it('leave a gap where a finding is not known that counts', async () => {
      const { knex, accept, look } = await prepare(id);
      await accept('two');
      await knex('results')
        .where({ subject: vpcArn('b') })
        .update({
          reason:
            '{"key":"open-findings","params":{"count":2,"severities":"CRITICAL, HIGH"}}',
        });
      expect(await look()).toEqual(['f', 2, 0, { critical: 1, high: 0 }]);
    });

    it('cover no other gap of the resource', async () => {
      const { store, accept, refresh, place } = await prepare(id);
      await sweep(store, {
        startedAt: at(1),
        finishedAt: at(1),
        evaluations: [evaluation('trail', [verdict(vpcArn('b'), 'fail')])],
        records: { findings: {} },
        mappings: [mapping(vpcArn('b'))],
      });
      await accept('two');
      await refresh(2);
      expect((await place(ENTITY))!.cells[1]).toBe('f');
    });

    it('set findings aside that the control is waived for, on every resource that they name', async () => {
      const { knex, look } = await prepare(id);
      const hub = { entityRef: ENTITY, controlId: HUB };
      await waive(knex, { ...hub, subject: vpcArn('a') });
      expect(await look()).toEqual(['f', 1, 1, { critical: 0, high: 1 }]);
      await waive(knex, hub);
      expect(await look()).toEqual(['w', 0, 2, { critical: 0, high: 0 }]);
    });
  });
});
