import {
  Benchmark,
  LocalizedText,
} from 'backstage-plugin-aws-detective-controls-common';
import { controlsOf } from './benchmarkModel';
import { PlanControl } from './planModel';

/** Controls that fold into one line. */
export interface FoldGroup {
  key: string;
  /** The best practice that they belong to; absent for those of none. */
  title?: LocalizedText;
  items: PlanControl[];
}

/**
 * Controls by the best practice that they answer first, in the order of a
 * benchmark; those that answer none stand last. Without a benchmark they are one
 * group.
 */
export function foldGroups(
  items: PlanControl[],
  benchmark: Benchmark | undefined,
): FoldGroup[] {
  let rest = items;
  const groups = (benchmark?.bestPractices ?? []).map(
    (practice, index): FoldGroup => {
      const ids = controlsOf(practice);
      const own = rest.filter(({ control }) => ids.has(control.id));
      rest = rest.filter(item => !own.includes(item));
      const { en, ja } = practice.title;
      return {
        key: practice.id,
        title: { en: `${index + 1} · ${en}`, ja: `${index + 1} · ${ja}` },
        items: own,
      };
    },
  );
  return [...groups, { key: 'rest', items: rest }].filter(
    group => group.items.length > 0,
  );
}
