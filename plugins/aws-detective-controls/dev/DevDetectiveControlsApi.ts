import { NotFoundError } from '@backstage/errors';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { FakeDetectiveControlsApi } from '../src/__testUtils__/FakeDetectiveControlsApi';
import {
  emptyPosture,
  middlingPosture,
  postureOf,
} from '../src/__testUtils__/posture';
import { bucket, result } from '../src/__testUtils__/results';

/** Every state of the card, by the name of an entity that is in it. */
export const STATES: Record<string, () => EntityPosture> = {
  'payments-api': () =>
    middlingPosture({
      warnings: [
        {
          annotation: 'aws.amazon.com/arn',
          value: 'arn:aws:s3',
          code: 'malformed-arn',
          message: 'This is not an ARN; write arn:partition:service:…',
        },
      ],
    }),
  'in-good-order': () =>
    postureOf(
      ['a', 'b', 'c'].map(name =>
        result('s3-server-access-logging-enabled', 'pass', {
          resource: bucket(name),
        }),
      ),
    ),
  'no-claims': () => emptyPosture('no-claims'),
  'first-sweep': () =>
    emptyPosture('first-sweep', {
      sweep: { targets: 4, swept: 1, running: 1 },
    }),
  'no-resources': () => emptyPosture('no-resources'),
  broken: () => {
    throw new NotFoundError('Request failed with 404 Not Found');
  },
};

/** The fixtures, with a state for each entity's name. */
export class DevDetectiveControlsApi extends FakeDetectiveControlsApi {
  async getPosture(entityRef: string) {
    const name = entityRef.split('/')[1];
    return (STATES[name] ?? middlingPosture)();
  }
}
