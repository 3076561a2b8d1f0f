import { isOfType } from './isOfType';

describe('isOfType', () => {
  it.each([
    ['AWS::S3::Bucket', 'AWS::S3::Bucket'],
    ['AWS::S3::Bucket', 'AwsS3Bucket'],
    ['AWS::S3::Bucket', 'S3_BUCKET'],
    ['AWS::RDS::DBInstance', 'AwsRdsDbInstance'],
    ['AWS::AutoScaling::AutoScalingGroup', 'AUTOSCALING_AUTO_SCALING_GROUP'],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AwsElbv2LoadBalancer'],
    ['AWS::StepFunctions::StateMachine', 'AwsStepFunctionStateMachine'],
    ['AWS::OpenSearchService::Domain', 'AwsElasticsearchDomain'],
    ['Other::geo', 'AwsGeoTracker'],
    ['AWS::SQS::Queue', 'Other'],
    ['AWS::SQS::Queue', undefined],
  ])('takes %s for %s', (type, named) => {
    expect(isOfType(type, named)).toBe(true);
  });

  it.each([
    ['AWS::SQS::Queue', 'AwsIamUser'],
    ['AWS::RDS::DBCluster', 'AwsRdsDbInstance'],
    ['AWS::SQS::Queue', 'Container'],
    ['Other::geo', 'AwsIamUser'],
  ])('does not take %s for %s', (type, named) => {
    expect(isOfType(type, named)).toBe(false);
  });
});
