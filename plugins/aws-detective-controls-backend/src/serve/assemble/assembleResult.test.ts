import { CONTROLS } from '../__testUtils__/controls';
import { accountResult, ENTITY_REF, NOW, result } from '../__testUtils__/rows';
import { assembleResult } from './assembleResult';
import { createConsoleLinks } from './createConsoleLinks';
import { indexControls } from './ControlIndex';

const CONTEXT = {
  controls: indexControls(CONTROLS),
  links: createConsoleLinks({}),
  entityRef: ENTITY_REF,
  ownerRef: 'group:default/payments',
  config: {
    dueDates: { critical: 7, high: 14, medium: 30, low: 90, soonDays: 3 },
  },
  now: () => new Date(NOW),
};

describe('assembleResult', () => {
  it('renders the reason in English and Japanese', () => {
    expect(assembleResult(result(), CONTEXT).reason).toEqual({
      en: '3 of them are not there',
      ja: '3 件がありません',
    });
  });

  it("gives a resource's work to the owner of the entity", () => {
    expect(assembleResult(result(), CONTEXT).ownerRef).toBe(
      'group:default/payments',
    );
  });

  it("gives an inherited result's work to the owner of the account", () => {
    expect(assembleResult(accountResult(), CONTEXT)).toMatchObject({
      inherited: true,
      ownerRef: 'group:default/platform',
    });
  });

  it('gives inherited work of an account without owner to nobody', () => {
    expect(
      assembleResult(accountResult({ accountOwnerRef: undefined }), CONTEXT)
        .ownerRef,
    ).toBeUndefined();
  });

  it("gives the work of an entity's own account to the owner of the account", () => {
    expect(
      assembleResult(accountResult({ inherited: false }), CONTEXT).ownerRef,
    ).toBe('group:default/platform');
  });

  it('gives the work of a claimed account without owner to the owner of the entity', () => {
    expect(
      assembleResult(
        accountResult({ inherited: false, accountOwnerRef: undefined }),
        CONTEXT,
      ).ownerRef,
    ).toBe('group:default/payments');
  });

  it('links a resource to its page in the console', () => {
    const { resource, consoleUrl } = assembleResult(result(), CONTEXT);
    expect(resource?.consoleUrl).toContain('eu-west-1');
    expect(resource?.consoleUrl).toContain('vpc-0a1b2c3d');
    expect(consoleUrl).toBeUndefined();
  });

  it("links an account's result to the page of the control's service", () => {
    const { resource, consoleUrl } = assembleResult(accountResult(), CONTEXT);
    expect(resource).toBeUndefined();
    expect(consoleUrl).toContain('/guardduty/');
    expect(consoleUrl).toContain('eu-west-1');
  });

  it('signs in through the access portal where there is one', () => {
    const links = createConsoleLinks({
      ssoStartUrl: 'https://example.awsapps.com/start',
      ssoRoleName: 'ReadOnly',
    });
    const { consoleUrl } = assembleResult(accountResult(), {
      ...CONTEXT,
      links,
    });
    expect(consoleUrl).toMatch(/^https:\/\/example\.awsapps\.com\/start/);
    expect(consoleUrl).toContain('111122223333');
  });

  it('keeps why a standing result could not be refreshed', () => {
    const cause = { kind: 'throttled' as const, message: 'slow down' };
    expect(
      assembleResult(result({ status: 'pass', stale: true, cause }), CONTEXT),
    ).toMatchObject({ status: 'pass', stale: true, cause });
  });
});
