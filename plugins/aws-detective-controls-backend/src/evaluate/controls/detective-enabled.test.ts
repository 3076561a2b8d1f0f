import { Readings } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  denied,
  EACH_FAILURE,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { detectiveEnabled as control } from './detective-enabled';

const SUBJECT = 'account/111122223333/eu-west-1';
const GRAPH = 'arn:aws:detective:eu-west-1:111122223333:graph:1';

const invitation = (status: string) => ({
  graphArn: 'arn:aws:detective:eu-west-1:999900001111:graph:2',
  administratorId: '999900001111',
  status,
});
const graphs = (...arns: string[]): Readings => ({
  'detective:graphs': ok(arns),
});
const invitations = (...statuses: string[]): Readings => ({
  'detective:invitations': ok(statuses.map(invitation)),
});

describe('detective-enabled', () => {
  it.each<[string, Readings]>([
    ['with a graph', graphs(GRAPH)],
    [
      'whatever its invitations say',
      {
        ...graphs(GRAPH),
        'detective:invitations': denied('detective:ListInvitations'),
      },
    ],
  ])('passes on an account %s', (_, readings) => {
    const snapshot = snapshotOf(readings);
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: graph-owned');
  });

  it.each<[string, Readings]>([
    ['an enabled member', invitations('INVITED', 'ENABLED')],
    [
      'an enabled member whose own graphs could not be listed',
      {
        ...invitations('ENABLED'),
        'detective:graphs': denied('detective:ListGraphs'),
      },
    ],
  ])('passes on %s of another account’s graph', (_, readings) => {
    const { status, reason } = verdictOn(
      control,
      snapshotOf(readings),
      SUBJECT,
    );
    expect([status, reason.key, reason.params]).toEqual([
      'pass',
      'graph-member',
      { administrator: '999900001111' },
    ]);
  });

  it.each([
    'INVITED',
    'VERIFICATION_IN_PROGRESS',
    'VERIFICATION_FAILED',
    'ACCEPTED_BUT_DISABLED',
  ])('fails on a membership that is %s', status => {
    const snapshot = snapshotOf(invitations(status));
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: not-accepted');
  });

  it('fails with neither', () => {
    expect(judged(control, snapshotOf({}), SUBJECT)).toBe('fail: no-graph');
  });

  it('fails where the service itself is said to be off', () => {
    const snapshot = snapshotOf({
      'detective:graphs': broken('disabled'),
      'detective:invitations': broken('disabled'),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-graph');
  });

  it('is not applicable in a region that is not enabled', () => {
    const snapshot = snapshotOf({}, { regionEnabled: false });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: region-not-enabled',
    );
  });

  it.each(['detective:graphs', 'detective:invitations'] as const)(
    'is unknown where %s could not be read and the other shows nothing',
    id => {
      expect(
        unknownByEachCause(control, SUBJECT, failure =>
          snapshotOf({ [id]: failure }),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );
});
