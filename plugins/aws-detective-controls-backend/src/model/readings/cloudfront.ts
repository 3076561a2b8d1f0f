import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** cloudfront:ListDistributions and GetDistributionConfig. */
export interface Distribution {
  id: string;
  arn: string;
  /** Its alternate domain names, and at the end the one that CloudFront gave it. */
  domainNames: string[];
  /** Of each cache behavior that has one, the default one first. */
  realtimeLogConfigArns: string[];
  /** Standard logging (legacy); one call each. */
  logging: Reading<{ enabled: boolean; bucket?: string }>;
}

/** What the collectors of this service read. */
export interface CloudFrontReadings {
  'cloudfront:distributions': Distribution[];
}

/** What they call. */
export const cloudFrontDeclarations: Declarations<CloudFrontReadings> = {
  'cloudfront:distributions': {
    target: 'global',
    shared: true,
    list: [
      {
        operation: 'cloudfront:ListDistributions',
        action: 'cloudfront:ListDistributions',
      },
    ],
    each: [
      {
        operation: 'cloudfront:GetDistributionConfig',
        action: 'cloudfront:GetDistributionConfig',
      },
    ],
    types: ['AWS::CloudFront::Distribution'],
  },
};
