/** AWS, or what stands before it, answered something that is no answer. */
export class UnusableAnswerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableAnswerError';
  }
}

/**
 * Refuses a successful answer that the SDK would read as an empty list: one
 * without a body, an HTML page of a proxy, a JSON array. Nothing may be
 * concluded from such silence.
 *
 * @param body - the whole body of an answer with a 2xx status
 * @param form - what the service answers in
 */
export function checkAnswer(body: Uint8Array, form: 'json' | 'xml'): void {
  const start = Buffer.from(body.subarray(0, 2048)).toString('utf8').trim();
  if (start === '') {
    throw new UnusableAnswerError('The answer has no body');
  }
  if (form === 'json' && !start.startsWith('{')) {
    throw new UnusableAnswerError('The answer is not a JSON object');
  }
  if (form === 'xml' && !rootElement(start)) {
    throw new UnusableAnswerError('The answer is not an AWS XML document');
  }
}

// The root elements of all XML protocols: DescribeVpcsResponse,
// ListAllMyBucketsResult, BucketLoggingStatus, DistributionList, DistributionConfig,
// LifecycleConfiguration, AccessControlPolicy.
function rootElement(start: string): string | undefined {
  return start
    .replace(/^\uFEFF?(\s*<\?[^>]*\?>|\s*<!--[^]*?-->)*\s*/, '')
    .match(
      /^<([A-Za-z]+(?:Response|Result|Status|List|Config|Configuration|Policy))[\s>/]/,
    )?.[1];
}
