import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  awsDetectiveControlsScorecardReadPermission,
  ScorecardFilter,
} from 'backstage-plugin-aws-detective-controls-common';
import { ScoreQuery } from '../../score';
import { readCaller } from '../access/readCaller';
import { readScoreAccess } from '../access/readScoreAccess';
import { ServeContext } from '../ServeContext';
import { checkRefs } from './checkRefs';
import { selectScoreControls } from './selectScoreControls';

/** The parts of a query that are a filter. */
const FILTERS = [
  'owner',
  'system',
  'domain',
  'entity',
  'kind',
  'type',
  'lifecycle',
  'tag',
  'search',
  'account',
  'region',
  'benchmark',
  'bestPractice',
  'step',
  'control',
  'signal',
  'severity',
  'status',
  'overdue',
  'dueSoon',
  'age',
] as const;

/**
 * Reads who asks for what of the scorecard.
 *
 * @param asked - the filters, and maybe other parameters of the request
 * @throws InputError that names the parameter; NotAllowedError without the permission
 */
export async function readScoreQuery(
  request: Parameters<HttpAuthService['credentials']>[0],
  asked: ScorecardFilter,
  context: ServeContext,
): Promise<ScoreQuery> {
  const caller = await readCaller(request, context);
  const access = await readScoreAccess(
    awsDetectiveControlsScorecardReadPermission,
    caller.credentials,
    context,
  );
  const filter = checkRefs(
    Object.fromEntries(
      FILTERS.map(name => [name, asked[name]]),
    ) as ScorecardFilter,
  );
  return {
    filter,
    access,
    mine: caller.ownershipRefs,
    controls: selectScoreControls(filter, context),
    now: context.now(),
  };
}
