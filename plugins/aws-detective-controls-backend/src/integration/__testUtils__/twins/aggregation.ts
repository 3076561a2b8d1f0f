import { Regions } from '../../../collect/__testUtils__/mergeRegions';
import type { TwinEstateOptions } from '../twinEstate';

const REGION = 'eu-west-1';
const HOME = 'eu-central-1';
const ACCOUNT = '111122223333';

/**
 * A second region with Security Hub, and what brings both together; a graph.
 * Accounts and regions have no twins: what they lack, an estate `without` it lacks.
 */
export function aggregationTwins({ without }: TwinEstateOptions): Regions {
  const gathered = without !== 'aggregators';
  return {
    [HOME]: {
      securityHub: gathered ? { FindingAggregator: {} } : {},
    },
    [REGION]: {
      configAggregators: gathered
        ? [
            {
              ConfigurationAggregatorName: 'all',
              AccountAggregationSources: [
                { AccountIds: [ACCOUNT], AllAwsRegions: true },
              ],
            },
          ]
        : [],
      detectiveGraphs: without === 'graphs' ? [] : [{}],
    },
  };
}
