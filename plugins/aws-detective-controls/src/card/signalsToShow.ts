import {
  EntityPosture,
  SIGNALS,
  SignalPosture,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, NO_COUNTS, total } from '../components/counts';

/**
 * The signals of the card in its order: always the four, and response where it
 * has any result. A signal that the backend left out is unknown, not fine.
 */
export function signalsToShow(posture: EntityPosture): SignalPosture[] {
  return SIGNALS.map(
    signal =>
      posture.signals.find(given => given.signal === signal) ?? {
        signal,
        status: 'unknown' as const,
        counts: NO_COUNTS,
        inherited: NO_COUNTS,
        failingControls: [],
      },
  ).filter(
    ({ signal, counts, inherited }) =>
      signal !== 'response' || total(addCounts(counts, inherited)) > 0,
  );
}
