import { LocalizedText } from 'backstage-plugin-aws-detective-controls-common';
import { concluded, Conclusion, evidence } from '../judging';

/** Why the controls of what trails have do not apply where there is none. */
export const NO_TRAIL_REASON = {
  'no-trail': {
    en: 'The account has no trail; that is judged by itself.',
    ja: 'アカウントに証跡がありません。これは別のコントロールで判定します。',
  },
} as const satisfies Record<string, LocalizedText>;

/** What is concluded of an account without a trail. */
export function noTrail(list: { takenAt: string }): Conclusion {
  const none = evidence('cloudtrail:DescribeTrails', list, { trailList: 0 });
  return concluded('not-applicable', 'no-trail', [none]);
}
