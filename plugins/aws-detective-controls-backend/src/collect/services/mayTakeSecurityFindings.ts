const SOURCES = ['aws.guardduty', 'aws.securityhub'];

/**
 * Whether an EventBridge pattern could match a finding of GuardDuty or Security
 * Hub. It errs to `true`: a rule that is asked about in vain costs one call, and
 * one that is left out would be a route that nobody saw.
 *
 * @param eventPattern - JSON; undefined for a rule that runs on a schedule
 */
export function mayTakeSecurityFindings(
  eventPattern: string | undefined,
): boolean {
  if (!eventPattern) {
    return false;
  }
  let source: unknown;
  try {
    source = JSON.parse(eventPattern)?.source;
  } catch {
    return true;
  }
  if (!Array.isArray(source)) {
    return true;
  }
  return source.some(matcher => {
    if (typeof matcher === 'string') {
      return SOURCES.includes(matcher);
    }
    if (typeof matcher?.prefix === 'string') {
      return SOURCES.some(name => name.startsWith(matcher.prefix));
    }
    return true;
  });
}
