import {
  findPartition,
  partitionConsoleHost,
  partitionDnsSuffix,
  regionPartition,
} from './partitions';

describe('partitions', () => {
  it.each([
    ['eu-west-1', 'aws'],
    ['us-east-1', 'aws'],
    ['aws-global', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-iso-west-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('says that %s lies in %s', (region, partition) => {
    expect(regionPartition(region)).toBe(partition);
  });

  it('knows endpoints and consoles', () => {
    expect(partitionDnsSuffix('aws-cn')).toBe('amazonaws.com.cn');
    expect(partitionConsoleHost('aws-cn')).toBe('console.amazonaws.cn');
    expect(partitionConsoleHost('aws-us-gov')).toBe(
      'console.amazonaws-us-gov.com',
    );
    expect(partitionConsoleHost('aws')).toBe('console.aws.amazon.com');
  });

  it('has no console host where there is no public one', () => {
    expect(findPartition('aws-iso')).toBeDefined();
    expect(partitionConsoleHost('aws-iso')).toBeUndefined();
  });

  it('knows nothing of other partitions', () => {
    expect(findPartition('aws-moon')).toBeUndefined();
    expect(partitionDnsSuffix('aws-moon')).toBeUndefined();
  });
});
