import {
  AlarmRecord,
  Control,
  FindingRecord,
  Resource,
  RuleRecord,
  Target,
} from '../../model';

/** Gives the AWS console's page of a thing; undefined where there is none. */
export interface ConsoleLinks {
  resource(resource: Resource): string | undefined;
  /** The page of the control's service in an account and region. */
  account(control: Control, target: Target): string | undefined;
  finding(finding: FindingRecord & { target: Target }): string | undefined;
  alarm(alarm: AlarmRecord & { target: Target }): string | undefined;
  rule(rule: RuleRecord & { target: Target }): string | undefined;
}
