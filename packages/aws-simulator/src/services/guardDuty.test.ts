import {
  FindingCriteria,
  GetAdministratorAccountCommand,
  GetDetectorCommand,
  GetFindingsCommand,
  GuardDutyClient,
  ListDetectorsCommand,
  ListFindingsCommand,
  paginateListFindings,
} from '@aws-sdk/client-guardduty';
import { list, useSimulator } from './__testUtils__/startSimulator';

const DetectorId = '0b1c2d3e4f5a60718293a4b5c6d7e8f9';

describe('guardduty', () => {
  const { options } = useSimulator(
    {
      detectors: [
        {
          DetectorId,
          Findings: list(120, index => ({
            Id: `finding-${index}`,
            Type: 'Recon:EC2/Portscan',
            Severity: index % 2 ? 8 : 4,
            CreatedAt: 'ago P3D',
            Resource: { ResourceType: 'Instance' },
            Service: { Archived: index >= 100 },
          })),
        },
      ],
    },
    {
      regions: {
        'ap-northeast-1': {},
        'eu-west-2': {
          detectors: [
            {
              DetectorId: 'member',
              Administrator: { AccountId: '999900001111' },
            },
          ],
        },
      },
    },
  );
  const client = (region?: string) =>
    new GuardDutyClient(options(undefined, region));
  const count = async (criterion: FindingCriteria['Criterion']) => {
    let found = 0;
    for await (const page of paginateListFindings(
      { client: client() },
      { DetectorId, FindingCriteria: { Criterion: criterion } },
    )) {
      expect(page.FindingIds!.length).toBeLessThanOrEqual(50);
      found += page.FindingIds!.length;
    }
    return found;
  };

  it('has no detector where GuardDuty is off', async () => {
    const { DetectorIds } = await client('ap-northeast-1').send(
      new ListDetectorsCommand({}),
    );

    expect(DetectorIds).toEqual([]);
  });

  it('tells the state of a detector', async () => {
    expect(
      await client().send(new GetDetectorCommand({ DetectorId })),
    ).toMatchObject({
      Status: 'ENABLED',
      FindingPublishingFrequency: 'SIX_HOURS',
    });
  });

  it.each([
    ['no criterion: archived ones too', {}, 120],
    ['severity', { severity: { GreaterThanOrEqual: 7 } }, 60],
    ['severity, by the older name', { severity: { Gte: 7 } }, 60],
    ['being archived', { 'service.archived': { Equals: ['true'] } }, 20],
    [
      'several criteria, which must all hold',
      {
        severity: { GreaterThanOrEqual: 7 },
        'service.archived': { Equals: ['false'] },
      },
      50,
    ],
  ])('finds by %s', async (_case, criterion, expected) => {
    expect(await count(criterion)).toBe(expected);
  });

  it('refuses criteria that it does not implement', async () => {
    await expect(
      count({ 'service.action.actionType': { Equals: ['X'] } }),
    ).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  it('gives findings, with the defaults of AWS', async () => {
    const { Findings } = await client().send(
      new GetFindingsCommand({ DetectorId, FindingIds: ['finding-7'] }),
    );

    expect(Findings).toEqual([
      expect.objectContaining({
        Id: 'finding-7',
        Severity: 8,
        CreatedAt: '2026-11-20T12:00:00.000Z',
        Service: expect.objectContaining({ Archived: false, DetectorId }),
      }),
    ]);
  });

  it('gives at most fifty findings at once', async () => {
    const ask = (length: number) =>
      client().send(
        new GetFindingsCommand({
          DetectorId,
          FindingIds: list(length, index => `finding-${index}`),
        }),
      );

    expect((await ask(50)).Findings).toHaveLength(50);
    await expect(ask(51)).rejects.toMatchObject({
      name: 'BadRequestException',
    });
  });

  it('names the administrator of a member, and none of another', async () => {
    const member = await client('eu-west-2').send(
      new GetAdministratorAccountCommand({ DetectorId: 'member' }),
    );
    const alone = await client().send(
      new GetAdministratorAccountCommand({ DetectorId }),
    );

    expect(member.Administrator).toMatchObject({
      AccountId: '999900001111',
      RelationshipStatus: 'Enabled',
    });
    expect(alone.Administrator).toBeUndefined();
  });

  it('refuses a detector of somebody else', async () => {
    await expect(
      client('ap-northeast-1').send(new ListFindingsCommand({ DetectorId })),
    ).rejects.toThrow('not owned by the current account');
  });
});
