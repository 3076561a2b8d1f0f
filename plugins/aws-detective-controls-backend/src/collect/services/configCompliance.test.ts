import { recordsCompliance } from './configCompliance';

const TYPE = 'AWS::Config::ResourceCompliance';
const none = {
  allSupported: false,
  resourceTypes: [],
  excludedResourceTypes: [],
};

describe('recordsCompliance', () => {
  it.each([
    [
      'of all types',
      { ...none, allSupported: true, strategy: 'ALL_SUPPORTED_RESOURCE_TYPES' },
      true,
    ],
    ['of all types, without a strategy', { ...none, allSupported: true }, true],
    [
      'of listed types with it',
      {
        ...none,
        resourceTypes: [TYPE],
        strategy: 'INCLUSION_BY_RESOURCE_TYPES',
      },
      true,
    ],
    [
      'of listed types without it',
      {
        ...none,
        resourceTypes: ['AWS::S3::Bucket'],
        strategy: 'INCLUSION_BY_RESOURCE_TYPES',
      },
      false,
    ],
    [
      'that leaves out other types',
      {
        ...none,
        excludedResourceTypes: ['AWS::S3::Bucket'],
        strategy: 'EXCLUSION_BY_RESOURCE_TYPES',
      },
      true,
    ],
    [
      'that leaves it out',
      {
        ...none,
        excludedResourceTypes: [TYPE],
        strategy: 'EXCLUSION_BY_RESOURCE_TYPES',
      },
      false,
    ],
    ['of nothing', none, false],
  ])('of a recorder %s', (_title, recorder, expected) => {
    expect(recordsCompliance(recorder)).toBe(expected);
  });
});
