import { parseScoreResource, stringifyScoreResource } from './ScoreResource';

describe('ScoreResource', () => {
  it.each(['component:default/payments-api', 'account/111122223333'])(
    'reads what it wrote of %s',
    entityRef => {
      const resource = { entityRef, controlId: 'vpc-flow-logs-enabled' };
      expect(parseScoreResource(stringifyScoreResource(resource))).toEqual(
        resource,
      );
    },
  );

  it.each(['', 'component:default/a', '#a', 'a#', 'a#b#c'])(
    'refuses %p, and says which form it has',
    text => {
      expect(() => parseScoreResource(text)).toThrow(
        'write <entity ref>#<control id>',
      );
    },
  );
});
