import {
  BenchmarkId,
  ControlTier,
} from 'backstage-plugin-aws-detective-controls-common';

/** Which controls are judged. */
export interface ControlChoice {
  /** Benchmarks that are offered, the first of them first. */
  benchmarks: readonly BenchmarkId[];
  /** Tiers whose controls are judged. */
  tiers: readonly ControlTier[];
  /** Controls that are judged whatever their tier. */
  enabled: readonly string[];
  /** Controls that are not judged. */
  disabled: readonly string[];
}

/**
 * Resources or accounts of which some controls are not asked, by decision of
 * people. What is given of `arns`, `tags` and `accounts` must all hold.
 */
export interface Exemption {
  /** Where it stands in config, such as `awsDetectiveControls.controls.exemptions[0]`. */
  path: string;
  /** Ids of controls; absent, every control. */
  controls?: readonly string[];
  /** Whole ARNs, or prefixes that end in `*`. */
  arns?: readonly string[];
  /** Values by key: of different keys all must match, of one key any. */
  tags?: Readonly<Record<string, readonly string[]>>;
  /** Twelve digits each. */
  accounts?: readonly string[];
  /** Why, in the words of who decided; shown with each result. */
  reason: string;
}
