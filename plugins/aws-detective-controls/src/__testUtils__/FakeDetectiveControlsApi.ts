import {
  Alarm,
  AlarmsOptions,
  ClaimedResource,
  ControlResult,
  DetectiveControlsApi,
  EntityPosture,
  Finding,
  FindingsOptions,
  Page,
  PageOptions,
  ResultsOptions,
  RuleCompliance,
  RulesOptions,
  SearchOptions,
  TargetList,
} from 'backstage-plugin-aws-detective-controls-common';
import { BENCHMARKS, CONTROLS } from './controls';
import { ALARMS, FINDINGS, RESOURCES, RULES, TARGETS } from './lists';
import { middlingPosture } from './posture';
import { RESULTS } from './results';

function pageOf<T>(items: T[], options: PageOptions = {}): Page<T> {
  const start = Number(options.cursor ?? 0);
  const end = start + (options.limit ?? 100);
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? String(end) : undefined,
  };
}

function among<T>(value: T, asked: readonly T[] | undefined): boolean {
  return !asked || asked.includes(value);
}

/** Whether anything that is served of an item contains what is searched for. */
function matches(item: unknown, search = ''): boolean {
  return JSON.stringify(item).toLowerCase().includes(search.toLowerCase());
}

/** What a {@link FakeDetectiveControlsApi} serves. */
export interface FakeData {
  posture: EntityPosture;
  results: ControlResult[];
  findings: Finding[];
  alarms: Alarm[];
  rules: RuleCompliance[];
  resources: ClaimedResource[];
  targets: TargetList;
}

/** Serves fixtures as the backend would, filters and pages included. */
export class FakeDetectiveControlsApi implements DetectiveControlsApi {
  readonly data: FakeData;

  constructor(data: Partial<FakeData> = {}) {
    this.data = {
      posture: middlingPosture(),
      results: RESULTS,
      findings: FINDINGS,
      alarms: ALARMS,
      rules: RULES,
      resources: RESOURCES,
      targets: TARGETS,
      ...data,
    };
  }

  async getControls() {
    return { items: CONTROLS, benchmarks: BENCHMARKS };
  }

  async getPosture(_entityRef: string) {
    return this.data.posture;
  }

  async getResults(_entityRef: string, options: ResultsOptions = {}) {
    const items = this.data.results.filter(
      result =>
        among(result.stale ? 'stale' : result.status, options.status) &&
        among(result.controlId, options.control) &&
        (!options.scope ||
          result.inherited === (options.scope === 'inherited')),
    );
    return pageOf(items, options);
  }

  async getFindings(_entityRef: string, options: FindingsOptions = {}) {
    const items = this.data.findings.filter(
      finding =>
        among(finding.severity, options.severity) &&
        among(finding.source, options.source) &&
        matches(finding, options.search),
    );
    return pageOf(items, options);
  }

  async getAlarms(_entityRef: string, options: AlarmsOptions = {}) {
    const asked: readonly string[] | undefined = options.state;
    return pageOf(
      this.data.alarms.filter(
        alarm => among(alarm.state, asked) && matches(alarm, options.search),
      ),
      options,
    );
  }

  async getRules(_entityRef: string, options: RulesOptions = {}) {
    const asked: readonly string[] | undefined = options.compliance;
    return pageOf(
      this.data.rules.filter(
        rule => among(rule.compliance, asked) && matches(rule, options.search),
      ),
      options,
    );
  }

  async getResources(_entityRef: string, options: SearchOptions = {}) {
    return pageOf(
      this.data.resources.filter(item => matches(item, options.search)),
      options,
    );
  }

  async refresh(_entityRef: string) {
    return { targets: this.data.posture.sweep.targets };
  }

  async getTargets() {
    return this.data.targets;
  }
}
