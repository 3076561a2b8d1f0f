import {
  BENCHMARK_IDS,
  findStep,
  RemediationLink,
  SEVERITIES,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import { readdirSync, readFileSync } from 'node:fs';
import { BENCHMARK_PARTS, controlIdsOf } from '../benchmarks';
import { hasMetrics } from '../inventory';
import { COMMON_REASONS } from '../judging';
import { TARGET } from '../testing';
import { ALL_CONTROLS, createControls } from '.';
import {
  COLLECTOR_IDS,
  declarationOf,
  GLOBAL_COLLECTORS,
  operationsOf,
  REGIONAL_COLLECTORS,
} from '../../model';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

const LINK_KINDS: RemediationLink['kind'][] = [
  'well-architected-current',
  'well-architected-archived',
  'plan',
  'service-doc',
];

/** What remediation can be filled in with. */
const VALUES = ['arn', 'id', 'name', 'account', 'region', 'partition'];

/** Types whose resources some collector lists. */
const READ_TYPES = COLLECTOR_IDS.flatMap(id => declarationOf(id).types ?? []);

const listed = Object.entries(BENCHMARK_PARTS['sec4-2022'].tree).flatMap(
  ([practice, steps]) =>
    Object.entries(steps).flatMap(([step, ids = []]) =>
      ids.map(id => ({ id, practice, step })),
    ),
);

it('has every control under its own id', () => {
  const ids = ALL_CONTROLS.map(({ metadata }) => metadata.id);
  expect(ids).toHaveLength(49);
  expect(new Set(ids).size).toBe(ids.length);
});

it('leaves out no file that defines a control, and each has its id for a name', () => {
  const files = readdirSync(__dirname)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter(name =>
      /\bdefineControl\(/.test(readFileSync(`${__dirname}/${name}`, 'utf8')),
    );
  expect(files.sort()).toEqual(
    ALL_CONTROLS.map(({ metadata }) => `${metadata.id}.ts`).sort(),
  );
});

it.each(BENCHMARK_IDS)('lists every control once in %s, and no other', id => {
  expect([...controlIdsOf(id)].sort()).toEqual(
    ALL_CONTROLS.map(({ metadata }) => metadata.id).sort(),
  );
});

it.each(BENCHMARK_IDS)('answers every step of %s', id => {
  const { plan, tree } = BENCHMARK_PARTS[id];
  for (const practice of plan.bestPractices) {
    for (const step of practice.steps) {
      expect([step.id, tree[practice.id]?.[step.id] ?? []]).toEqual([
        step.id,
        expect.arrayContaining([expect.any(String)]),
      ]);
    }
  }
});

it('hands what config demands to the control that it concerns', () => {
  const rds = { requiredLogTypes: { mysql: ['error'] } };
  expect(createControls({ rds }).map(({ metadata }) => metadata.id)).toEqual(
    ALL_CONTROLS.map(({ metadata }) => metadata.id),
  );
});

describe.each(ALL_CONTROLS.map(control => [control.metadata.id, control]))(
  '%s',
  (id, { metadata, needs, peers, reasons, target }) => {
    it('stands in the benchmark once, where its metadata says', () => {
      const { bestPractice: practice, step } = metadata;
      expect(listed.filter(entry => entry.id === id)).toEqual([
        { id, practice, step },
      ]);
      expect(findStep(step)?.bestPractice.id).toBe(practice);
    });

    it('stands under its best practice of today in that benchmark', () => {
      const { tree } = BENCHMARK_PARTS['sec4-current'];
      const steps = tree[metadata.currentBestPractice] ?? {};
      expect(Object.values(steps).flat()).toContain(id);
    });

    it('speaks English and Japanese', () => {
      const texts = [
        metadata.title,
        metadata.remediation.summary,
        ...(metadata.remediation.steps?.console ?? []),
        ...(metadata.differences ?? []).map(({ why }) => why),
        ...Object.values(reasons),
      ];
      for (const { en, ja } of texts) {
        expect(en).toMatch(/[a-z]/);
        expect(en).not.toMatch(JAPANESE);
        expect(ja).toMatch(JAPANESE);
      }
    });

    it('says the same values in both languages', () => {
      for (const { en, ja } of Object.values(reasons)) {
        const names = (text: string) => text.match(/\{\{\w+\}\}/g)?.sort();
        expect(names(ja)).toEqual(names(en));
      }
    });

    it('has the common reasons, and some of its own', () => {
      const keys = Object.keys(reasons);
      expect(keys).toEqual(expect.arrayContaining(Object.keys(COMMON_REASONS)));
      expect(keys.length).toBeGreaterThan(Object.keys(COMMON_REASONS).length);
    });

    it('says what to click, to type and to write, with values that there are', () => {
      const { console: clicks, cli, terraform } = metadata.remediation.steps!;
      expect(clicks.length).toBeGreaterThan(1);
      expect(cli).toMatch(/^(?:aws|#|[A-Z]+=\$\(aws) /m);
      expect(terraform).toMatch(/\S/);
      const texts = [
        ...clicks.flatMap(({ en, ja }) => [en, ja]),
        cli,
        terraform,
      ];
      for (const [, name] of texts.join('\n').matchAll(/\{\{(\w*)\}\}/g)) {
        expect(VALUES).toContain(name);
      }
    });

    it('has links of every kind', () => {
      const { links } = metadata.remediation;
      expect([...new Set(links.map(({ kind }) => kind))].sort()).toEqual(
        [...LINK_KINDS].sort(),
      );
      for (const { url, label } of links) {
        expect(url.en).toMatch(/^https:\/\//);
        expect(url.ja).toMatch(/^https:\/\//);
        expect(label.en && label.ja).toBeTruthy();
      }
    });

    it('links to the best practice of each generation that it answers', () => {
      const labels = metadata.remediation.links.map(({ label }) => label.en);
      expect(labels[0]).toContain(metadata.currentBestPractice);
      expect(labels[1]).toContain(metadata.bestPractice);
    });

    it('names an IAM action of every service that it needs, and of no other', () => {
      const prefixes = (names: readonly string[]) =>
        [...new Set(names.map(name => name.split(':')[0]))].sort();
      // Of the account's own global target, whatever the readings say.
      const asked =
        peers?.({}, { ...TARGET, region: 'us-east-1' }).map(
          ({ collector }) => collector,
        ) ?? [];
      const below = needs.flatMap(need => declarationOf(need).buildsOn ?? []);
      const actions = below
        .flatMap(operationsOf)
        .flatMap(({ action }) => action ?? []);
      expect(prefixes(metadata.iamActions)).toEqual(
        prefixes([...needs, ...asked, ...actions]),
      );
      for (const action of metadata.iamActions) {
        expect(action).toMatch(
          /^[a-z0-9]+:(?:List|Get|Describe|Search|Select)/,
        );
      }
    });

    it('needs collectors of its own kind of target only', () => {
      const collectors =
        target === 'global' ? GLOBAL_COLLECTORS : REGIONAL_COLLECTORS;
      expect(needs.filter(need => !collectors.includes(need))).toEqual([]);
      expect(needs.length).toBeGreaterThan(0);
    });

    it('judges types that exist', () => {
      for (const type of metadata.resourceTypes) {
        expect(type).toMatch(/^(?:\*|AWS::\w*::\w+)$/);
      }
      expect(metadata.resourceTypes.length).toBeGreaterThan(0);
    });

    it('differs from no check of AWS but its equivalents', () => {
      const { differences = [], equivalents } = metadata;
      expect([...equivalents.securityHub, ...equivalents.configRules]).toEqual(
        expect.arrayContaining(differences.flatMap(({ sources }) => sources)),
      );
    });

    it('judges no resources that no collector reads', () => {
      const types = metadata.resourceTypes.filter(type => type !== '*');
      expect(
        metadata.scope === 'resource'
          ? types.filter(type => !READ_TYPES.includes(type))
          : [],
      ).toEqual([]);
    });

    it('has a known signal and severity', () => {
      expect(SIGNALS).toContain(metadata.signal);
      expect(SEVERITIES).toContain(metadata.severity);
    });
  },
);

it('asks for no alarm on a type that publishes no metric', () => {
  expect(hasMetrics('AWS::SQS::Queue')).toBe(true);
  expect(hasMetrics('AWS::EC2::VPC')).toBe(false);
});
