import { LogsResourcePolicy } from '../../model';
import {
  causesOf,
  EACH_FAILURE,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { logGroupPolicyNotPublic as control } from './log-group-policy-not-public';

const SUBJECT = 'account/111122223333/eu-west-1';

function policy(name: string, statement: object) {
  const Statement = [{ Effect: 'Allow', Sid: 'write', ...statement }];
  return { name, document: JSON.stringify({ Statement }) };
}

const OPEN = policy('everyone', { Principal: '*' });
const OF_SERVICE = policy('dns', {
  Principal: { Service: 'route53.amazonaws.com' },
});
const BROKEN = { name: 'broken', document: '{' };

function withPolicies(...policies: LogsResourcePolicy[]) {
  return snapshotOf({ 'logs:resource-policies': ok(policies) });
}

describe('log-group-policy-not-public', () => {
  it('passes without a policy', () => {
    expect(judged(control, withPolicies(), SUBJECT)).toBe('pass: no-policy');
  });

  it('passes on policies of services', () => {
    const verdict = verdictOn(control, withPolicies(OF_SERVICE), SUBJECT);
    expect(verdict).toMatchObject({
      status: 'pass',
      reason: { key: 'not-public', params: { policies: 'dns' } },
    });
  });

  it('fails on one public statement among policies, naming it', () => {
    const snapshot = withPolicies(OF_SERVICE, BROKEN, OPEN);
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'fail',
      reason: { key: 'public', params: { statements: 'everyone / write' } },
    });
  });

  it('fails on a public policy of one log group, naming that', () => {
    const group = 'arn:aws:logs:eu-west-1:111122223333:log-group:app';
    const snapshot = withPolicies(OF_SERVICE, {
      ...OPEN,
      name: '',
      resourceArn: group,
    });
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'fail',
      reason: { key: 'public', params: { statements: `${group} / write` } },
    });
  });

  it('is unknown by a policy that cannot be judged', () => {
    const snapshot = withPolicies(OF_SERVICE, BROKEN);
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'unknown',
      reason: { key: 'unreadable', params: { policy: 'broken' } },
      cause: { kind: 'failed' },
    });
  });

  it('is unknown where the policies could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          snapshotOf({ 'logs:resource-policies': failure }),
          SUBJECT,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
