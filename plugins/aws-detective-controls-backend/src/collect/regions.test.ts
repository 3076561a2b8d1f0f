import { globalRegion, homeRegion, partitionOf } from './regions';

describe('regions', () => {
  it.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('puts %s into %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });

  it.each<[string, string[] | 'enabled', string, string]>([
    ['its first region', ['eu-west-1', 'us-east-1'], 'aws', 'eu-west-1'],
    [
      'its first region that needs no opting in',
      ['af-south-1', 'eu-west-2'],
      'aws',
      'eu-west-2',
    ],
    [
      'its first region, where all need opting in',
      ['af-south-1', 'me-south-1'],
      'aws',
      'af-south-1',
    ],
    ['the default of the partition', 'enabled', 'aws', 'us-east-1'],
    ['the default of another partition', 'enabled', 'aws-cn', 'cn-north-1'],
    [
      'a region of its own partition',
      ['eu-west-1'],
      'aws-us-gov',
      'us-gov-west-1',
    ],
  ])('asks an account in %s', (_title, regions, partition, expected) => {
    expect(homeRegion(regions, partition)).toBe(expected);
  });
});

describe('globalRegion', () => {
  it.each([
    ['aws', 'us-east-1'],
    ['aws-cn', 'cn-northwest-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-of-tomorrow', 'us-east-1'],
  ])('asks global services of %s in %s', (partition, region) => {
    expect(globalRegion(partition)).toBe(region);
  });
});
