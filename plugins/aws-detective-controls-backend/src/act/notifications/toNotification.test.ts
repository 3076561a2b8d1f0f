import { OpenNotice } from '../../model';
import { Digest } from './planDigests';
import { NamedControl, toNotification } from './toNotification';

const CONTROLS = new Map<string, NamedControl>([
  ['low', { title: 'Logs are kept', severity: 'low' }],
  ['medium', { title: 'Alarms act', severity: 'medium' }],
  ['critical', { title: 'GuardDuty is on', severity: 'critical' }],
]);

function notice(override?: Partial<OpenNotice>): OpenNotice {
  return {
    kind: 'new-gap',
    holder: 'component:default/web',
    controlId: 'low',
    cameAt: '2026-01-15T12:00:00.000Z',
    ...override,
  };
}

function payloadOf(notices: OpenNotice[], override?: Partial<Digest>) {
  return toNotification(
    {
      recipient: 'group:default/payments',
      kind: 'new-gap',
      sentBefore: '',
      notices,
      ...override,
    },
    CONTROLS,
  ).payload;
}

describe('toNotification', () => {
  it.each([
    ['one', [notice()], '1 new gap on web'],
    [
      'several of one entity',
      [notice(), notice({ controlId: 'medium' })],
      '2 new gaps on web',
    ],
    [
      'several of several',
      [notice(), notice({ holder: 'component:shop/web' })],
      '2 new gaps on 2 entities',
    ],
    [
      'an account too',
      [notice(), notice({ holder: 'account/111122223333' })],
      '2 new gaps on 2 entities and accounts',
    ],
  ])('counts %s', (_, notices, title) => {
    expect(payloadOf(notices).title).toBe(title);
  });

  it('names the most severe first, and at most five', () => {
    const notices = [
      notice(),
      notice({ controlId: 'critical', holder: 'component:shop/web' }),
      ...[1, 2, 3, 4, 5].map(index =>
        notice({ controlId: 'medium', holder: `component:default/s${index}` }),
      ),
    ];
    const { description, severity } = payloadOf(notices);
    expect(description).toBe(
      'shop/web: GuardDuty is on (critical); s1: Alarms act (medium); ' +
        's2: Alarms act (medium); s3: Alarms act (medium); ' +
        's4: Alarms act (medium); and 2 more; for payments',
    );
    expect(severity).toBe('critical');
  });

  it.each([
    ['low', 'low'],
    ['medium', 'normal'],
    ['critical', 'critical'],
  ])('is as severe as its gaps: %s', (controlId, severity) => {
    expect(payloadOf([notice({ controlId })]).severity).toBe(severity);
  });

  it('leads to the gaps of the owner, and of the entity where it is one', () => {
    const query = (notices: OpenNotice[]) =>
      Object.fromEntries(
        new URL(payloadOf(notices).link!, 'https://a.b').searchParams,
      );
    const owner = 'group:default/payments';
    expect(query([notice(), notice({ holder: 'component:a/b' })])).toEqual({
      view: 'gaps',
      owner,
    });
    expect(query([notice()])).toEqual({
      view: 'gaps',
      owner,
      entity: 'component:default/web',
    });
  });
});
