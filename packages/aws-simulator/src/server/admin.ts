import { validateEstate } from '../estate';
import type { WireRequest } from '../wire';
import type { AwsSimulator } from './AwsSimulator';
import type { Outcome } from './CallHandler';
import { validateFault } from './Fault';

const PREFIX = '/_simulator/';

type Answer = { status: number; body: unknown };

/** Whether a request is for the simulator itself, and not for AWS. */
export function isAdmin({ url }: WireRequest): boolean {
  return url.pathname.startsWith(PREFIX);
}

/**
 * Answers what is asked of the simulator itself: to read the journal, and to
 * change faults and estate while it runs.
 */
export async function answerAdmin(
  simulator: AwsSimulator,
  request: WireRequest,
): Promise<Outcome> {
  const { status, body } = answer(simulator, request);
  return {
    kind: 'answer',
    isTruncated: false,
    response: {
      status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  };
}

function answer(simulator: AwsSimulator, request: WireRequest): Answer {
  const name = request.url.pathname.slice(PREFIX.length);
  const { journal, faults } = simulator;
  try {
    switch (`${request.method} ${name}`) {
      case 'GET journal':
        return { status: 200, body: journal.entries() };
      case 'DELETE journal':
        journal.clear();
        return { status: 200, body: {} };
      case 'GET faults':
        return { status: 200, body: faults.list() };
      case 'POST faults':
        faults.add(validateFault(readJson(request)));
        return { status: 200, body: {} };
      case 'DELETE faults':
        faults.clear();
        return { status: 200, body: {} };
      case 'POST estate':
        simulator.estate = validateEstate(readJson(request), 'request body');
        return { status: 200, body: {} };
      default:
        return { status: 404, body: { error: `There is no ${name}` } };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 400, body: { error: message } };
  }
}

/** A web page cannot send this content type to another origin without asking. */
function readJson(request: WireRequest): unknown {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new Error('The content type has to be application/json');
  }
  return JSON.parse(request.body.toString());
}
