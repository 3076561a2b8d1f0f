import { Entity } from '@backstage/catalog-model';
import { CLAIM_ANNOTATIONS } from './annotations';
import { isDetectiveControlsAvailable } from './isDetectiveControlsAvailable';

function entity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'payments', annotations },
  };
}

describe('isDetectiveControlsAvailable', () => {
  it.each(CLAIM_ANNOTATIONS.map(({ key }) => key))('is true with %s', key => {
    expect(isDetectiveControlsAvailable(entity({ [key]: 'something' }))).toBe(
      true,
    );
  });

  it('is false without any annotation', () => {
    expect(isDetectiveControlsAvailable(entity())).toBe(false);
    expect(isDetectiveControlsAvailable(entity({}))).toBe(false);
  });

  it('is false with other annotations, or a region alone', () => {
    expect(
      isDetectiveControlsAvailable(
        entity({
          'backstage.io/techdocs-ref': 'dir:.',
          'aws.amazon.com/region': 'eu-west-1',
        }),
      ),
    ).toBe(false);
  });

  it('is false with an empty annotation', () => {
    expect(
      isDetectiveControlsAvailable(entity({ 'aws.amazon.com/arn': ' ' })),
    ).toBe(false);
  });
});

describe('CLAIM_ANNOTATIONS', () => {
  it('names each annotation once', () => {
    const keys = CLAIM_ANNOTATIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
