/** A statement of a policy, as far as it says who may do something. */
interface Statement {
  Sid?: unknown;
  Effect?: unknown;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Condition?: unknown;
}

/** Operators by which a request without the key, or with another value, is refused. */
const LIMITING_OPERATOR =
  /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress)$/i;

const ACCOUNT = /^\d{12}$/;
const ORGANIZATION = /^o-[a-z0-9]+$/;
const ORGANIZATION_PATH = /^o-[a-z0-9]+\//;
const NETWORK = /^vpce?-[0-9a-z]+$/;
/** An ARN of one account, or of a bucket, whose name is one account's. */
const OWNED_ARN = /^arn:[^:*?]+:(?:[^:]+:[^:]*:\d{12}:.+|s3:::[^*?].*)$/;
/** As narrow as Amazon S3 wants it of a policy that is not public. */
const ADDRESSES =
  /^(?:[\d.]+(?:\/(?:[89]|[1-3]\d))?|[\da-f:]*:[\da-f:]*(?:\/(?:3[2-9]|[4-9]\d|1\d\d))?)$/i;

/** Condition keys that tell whose request it is, and values that name somebody. */
const LIMITING_KEYS: Readonly<Record<string, RegExp>> = {
  'aws:principalaccount': ACCOUNT,
  'aws:principalarn': OWNED_ARN,
  'aws:principalorgid': ORGANIZATION,
  'aws:principalorgpaths': ORGANIZATION_PATH,
  'aws:sourceaccount': ACCOUNT,
  'aws:sourcearn': OWNED_ARN,
  'aws:sourceip': ADDRESSES,
  'aws:sourceorgid': ORGANIZATION,
  'aws:sourceorgpaths': ORGANIZATION_PATH,
  'aws:sourceowner': ACCOUNT,
  'aws:sourcevpc': NETWORK,
  'aws:sourcevpce': NETWORK,
};

/**
 * The statements of a resource policy that let anybody in: an `Allow` to everyone
 * without a condition that names somebody. What a `Deny` takes away again is not
 * looked at.
 *
 * @param document - JSON
 * @returns their `Sid`s, or their places in the policy; undefined for a text that is
 *   no policy
 */
export function publicStatements(document: string): string[] | undefined {
  const statements = statementsOf(document);
  return statements?.flatMap((statement, index) =>
    isPublic(statement)
      ? [
          typeof statement.Sid === 'string' && statement.Sid !== ''
            ? statement.Sid
            : `#${index + 1}`,
        ]
      : [],
  );
}

function statementsOf(document: string): Statement[] | undefined {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    return undefined;
  }
  if (!isRecord(policy) || policy.Statement === undefined) {
    return undefined;
  }
  const statements = listOf(policy.Statement);
  return statements.every(isRecord) ? statements : undefined;
}

function isPublic(statement: Statement): boolean {
  return (
    statement.Effect === 'Allow' &&
    (statement.NotPrincipal !== undefined ||
      principalsOf(statement.Principal).some(isEveryone)) &&
    !isLimited(statement.Condition)
  );
}

function principalsOf(principal: unknown): unknown[] {
  return isRecord(principal)
    ? Object.values(principal).flatMap(listOf)
    : listOf(principal);
}

function isEveryone(principal: unknown): boolean {
  return (
    typeof principal === 'string' &&
    (principal === '*' || /^arn:[^:]*:[^:]*:[^:]*:[^:]*[*?]/.test(principal))
  );
}

/** All parts of a condition must hold, so one that names somebody is enough. */
function isLimited(condition: unknown): boolean {
  return (
    isRecord(condition) &&
    Object.entries(condition).some(
      ([operator, tests]) =>
        LIMITING_OPERATOR.test(operator) &&
        isRecord(tests) &&
        Object.entries(tests).some(([key, value]) => {
          const pattern = LIMITING_KEYS[key.toLowerCase()];
          const values = listOf(value);
          return (
            pattern !== undefined &&
            values.length > 0 &&
            values.every(it => typeof it === 'string' && pattern.test(it))
          );
        }),
    )
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
