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
  TargetList,
} from 'backstage-plugin-aws-detective-controls-common';
import { CONTROLS } from './controls';
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
    return { items: CONTROLS };
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
      ({ severity, source }) =>
        among(severity, options.severity) && among(source, options.source),
    );
    return pageOf(items, options);
  }

  async getAlarms(_entityRef: string, options: AlarmsOptions = {}) {
    const asked: readonly string[] | undefined = options.state;
    return pageOf(
      this.data.alarms.filter(({ state }) => among(state, asked)),
      options,
    );
  }

  async getRules(_entityRef: string, options: RulesOptions = {}) {
    const asked: readonly string[] | undefined = options.compliance;
    return pageOf(
      this.data.rules.filter(({ compliance }) => among(compliance, asked)),
      options,
    );
  }

  async getResources(_entityRef: string, options: PageOptions = {}) {
    return pageOf(this.data.resources, options);
  }

  async refresh(_entityRef: string) {
    return { targets: this.data.posture.sweep.targets };
  }

  async getTargets() {
    return this.data.targets;
  }
}
