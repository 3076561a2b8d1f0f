import {
  Alarm,
  AlarmsOptions,
  ClaimedResource,
  ControlResult,
  DetectiveControlsApi,
  EntityPosture,
  Finding,
  FindingsOptions,
  ResultsOptions,
  RuleCompliance,
  RulesOptions,
  SearchOptions,
  TargetList,
} from 'backstage-plugin-aws-detective-controls-common';
import { BENCHMARKS, CONTROLS } from './controls';
import {
  FakeOrganisation,
  ORGANISATION,
  OrganisationData,
} from './FakeOrganisation';
import { ALARMS, FINDINGS, RESOURCES, RULES, TARGETS } from './lists';
import { among, matches, pageOf } from './pages';
import { middlingPosture } from './posture';
import { RESULTS } from './results';

/** What a {@link FakeDetectiveControlsApi} serves. */
export interface FakeData {
  posture: EntityPosture;
  results: ControlResult[];
  findings: Finding[];
  alarms: Alarm[];
  rules: RuleCompliance[];
  resources: ClaimedResource[];
  targets: TargetList;
  organisation: OrganisationData;
}

/** What a result is found by: a waived gap is `waived` only. */
function statusKey({ stale, status, waiver }: ControlResult) {
  if (stale) {
    return 'stale';
  }
  return status === 'fail' && waiver ? 'waived' : status;
}

/** Serves fixtures as the backend would, filters and pages included. */
export class FakeDetectiveControlsApi
  extends FakeOrganisation
  implements DetectiveControlsApi
{
  readonly data: FakeData;

  constructor(data: Partial<FakeData> = {}) {
    super(data.organisation ?? ORGANISATION);
    this.data = {
      posture: middlingPosture(),
      results: RESULTS,
      findings: FINDINGS,
      alarms: ALARMS,
      rules: RULES,
      resources: RESOURCES,
      targets: TARGETS,
      organisation: ORGANISATION,
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
        among(statusKey(result), options.status) &&
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
