import {
  findStep,
  RemediationLink,
  SEVERITIES,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import { SEC4_BENCHMARK } from '../benchmarks/sec4';
import { hasMetrics } from '../inventory';
import { COMMON_REASONS } from '../judging';
import { ALL_CONTROLS, createControls } from '.';
import { GLOBAL_COLLECTORS, REGIONAL_COLLECTORS } from '../../model';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

const LINK_KINDS: RemediationLink['kind'][] = [
  'well-architected-current',
  'well-architected-archived',
  'plan',
  'service-doc',
];

const listed = Object.entries(SEC4_BENCHMARK).flatMap(([practice, steps]) =>
  Object.entries(steps).flatMap(([step, ids = []]) =>
    ids.map(id => ({ id, practice, step })),
  ),
);

it('has every control under its own id', () => {
  const ids = ALL_CONTROLS.map(({ metadata }) => metadata.id);
  expect(ids).toHaveLength(15);
  expect(new Set(ids).size).toBe(ids.length);
});

it('lists in the benchmark nothing but controls', () => {
  expect(listed.map(({ id }) => id).sort()).toEqual(
    ALL_CONTROLS.map(({ metadata }) => metadata.id).sort(),
  );
});

it('hands what config demands to the control that it concerns', () => {
  const rds = { requiredLogTypes: { mysql: ['error'] } };
  expect(createControls({ rds }).map(({ metadata }) => metadata.id)).toEqual(
    ALL_CONTROLS.map(({ metadata }) => metadata.id),
  );
});

describe.each(ALL_CONTROLS.map(control => [control.metadata.id, control]))(
  '%s',
  (id, { metadata, needs, reasons, target }) => {
    it('stands in the benchmark once, where its metadata says', () => {
      const { bestPractice: practice, step } = metadata;
      expect(listed.filter(entry => entry.id === id)).toEqual([
        { id, practice, step },
      ]);
      expect(findStep(step)?.bestPractice.id).toBe(practice);
    });

    it('speaks English and Japanese', () => {
      const texts = [
        metadata.title,
        metadata.remediation.summary,
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
      expect(prefixes(metadata.iamActions)).toEqual(prefixes(needs));
      for (const action of metadata.iamActions) {
        expect(action).toMatch(/^[a-z0-9]+:(?:List|Get|Describe|Select)/);
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
