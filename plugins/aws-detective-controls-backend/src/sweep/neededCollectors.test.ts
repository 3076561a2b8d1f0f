import { ALL_CONTROLS } from '../evaluate';
import {
  GLOBAL_COLLECTORS,
  GLOBAL_REGION,
  REGIONAL_COLLECTORS,
  Target,
} from '../model';
import { neededCollectors } from './neededCollectors';

const REGIONAL: Target = {
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
};
const GLOBAL: Target = { ...REGIONAL, region: GLOBAL_REGION };

const without = (id: string) =>
  ALL_CONTROLS.filter(({ metadata }) => metadata.id !== id);

describe('neededCollectors', () => {
  it('are all of the kind of target where every control is judged', () => {
    expect(neededCollectors(REGIONAL, ALL_CONTROLS)).toEqual(
      REGIONAL_COLLECTORS,
    );
    expect(neededCollectors(GLOBAL, ALL_CONTROLS)).toEqual(GLOBAL_COLLECTORS);
  });

  it('leave out what only a control looks at that is not judged', () => {
    expect(REGIONAL_COLLECTORS).toContain('detective:graphs');
    expect(
      neededCollectors(REGIONAL, without('detective-enabled')),
    ).not.toContain('detective:graphs');
  });

  it('keep what shows resources, and what is shown beside', () => {
    const kept = neededCollectors(REGIONAL, []);
    expect(kept).toEqual(
      expect.arrayContaining(['s3:buckets', 'tag:resources']),
    );
    expect(kept).not.toContain('events:rules');
    expect(neededCollectors(GLOBAL, [])).toContain('account:regions');
  });
});
