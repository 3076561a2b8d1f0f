/**
 * What a control says of a subject.
 *
 * - `pass`: evidence was found that the expectation holds.
 * - `fail`: evidence was found that it does not hold.
 * - `not-applicable`: the expectation makes no sense for the subject.
 * - `unknown`: it could not be read; never counted as pass and never as fail.
 *
 * @public
 */
export type ControlStatus = 'pass' | 'fail' | 'not-applicable' | 'unknown';

/** Every {@link ControlStatus}, worst first. @public */
export const CONTROL_STATUSES: readonly ControlStatus[] = [
  'fail',
  'unknown',
  'pass',
  'not-applicable',
];

/**
 * The statuses on the entity card.
 *
 * `logging` covers logging and detection, `response` covers automated response.
 *
 * @public
 */
export type Signal =
  | 'logging'
  | 'alarms'
  | 'findings'
  | 'compliance'
  | 'response';

/** Every {@link Signal}, in the order of the card. @public */
export const SIGNALS: readonly Signal[] = [
  'logging',
  'alarms',
  'findings',
  'compliance',
  'response',
];

/** How much a gap matters; follows Security Hub where it has the control. @public */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** Every {@link Severity}, most severe first. @public */
export const SEVERITIES: readonly Severity[] = [
  'critical',
  'high',
  'medium',
  'low',
];

/**
 * What a control judges: one resource, one account in one region, or an account.
 *
 * @public
 */
export type ControlScope = 'resource' | 'account-region' | 'account';
