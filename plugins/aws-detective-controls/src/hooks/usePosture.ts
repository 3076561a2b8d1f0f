import { useCallback, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { Polled, usePolled } from './usePolled';

/** How often a posture is read again while a sweep changes it, in milliseconds. */
export const POSTURE_POLL_MS = 4_000;

/** How long a sweep that was asked for is waited for, in milliseconds. */
const EXPECT_SWEEP_MS = 120_000;

/** A posture, and a way to say that it is about to change. */
export interface PolledPosture extends Polled<EntityPosture> {
  /** Call it once a sweep was asked for: the posture is then read until it is newer. */
  expectSweep(): void;
}

/**
 * The posture of an entity. It is read again every few seconds while a sweep of
 * its targets runs, while the first sweep is still to come, and for two minutes
 * after a sweep was asked for.
 */
export function usePosture(entityRef: string): PolledPosture {
  const api = useApi(detectiveControlsApiRef);
  const expectedSince = useRef<{ at: number; evaluatedAt?: string }>();
  const load = useCallback(() => api.getPosture(entityRef), [api, entityRef]);

  const polled = usePolled(load, posture => {
    if (!posture) {
      return undefined;
    }
    const expected = expectedSince.current;
    if (
      expected &&
      (posture.evaluatedAt !== expected.evaluatedAt ||
        Date.now() - expected.at > EXPECT_SWEEP_MS)
    ) {
      expectedSince.current = undefined;
    }
    const changing =
      posture.sweep.running > 0 ||
      posture.state === 'first-sweep' ||
      expectedSince.current !== undefined;
    return changing ? POSTURE_POLL_MS : undefined;
  });

  const { value, reload } = polled;
  const expectSweep = useCallback(() => {
    expectedSince.current = {
      at: Date.now(),
      evaluatedAt: value?.evaluatedAt,
    };
    reload();
  }, [value, reload]);

  return { ...polled, expectSweep };
}
