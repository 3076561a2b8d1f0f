import { concluded, evidence, judgeTarget, unknown } from '../judging';
import { defineControl } from '../metadata';
import { trailCoverage, TrailCoverage } from './trailCoverage';

/** The account has a trail that logs every management event of every region. */
export const cloudtrailMultiRegionTrail = defineControl({
  id: 'cloudtrail-multi-region-trail',
  title: {
    en: 'A multi-region trail records read and write management events',
    ja: 'マルチリージョン証跡が読み取り・書き込みの管理イベントを記録している',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S5',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail', 'AWS::::Account'],
  summary: {
    en: 'Create a multi-region trail (or organization trail) with all management events.',
    ja: '全管理イベントを記録するマルチリージョン証跡 (または組織の証跡) を作成します。',
  },
  servicePage: {
    label: {
      en: 'Creating a trail with the CloudTrail console',
      ja: 'CloudTrail コンソールでの証跡の作成',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-a-trail-using-the-console-first-time.html',
  },
  equivalents: {
    securityHub: ['CloudTrail.1'],
    configRules: ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
  },
  needs: ['cloudtrail:trails'],
  reasons: {
    'trail-covers': {
      en: 'The trail {{trail}} of account {{owner}} logs every management event in every region.',
      ja: 'アカウント {{owner}} の証跡 {{trail}} が全リージョンのすべての管理イベントを記録しています。',
    },
    'no-trail': {
      en: 'The account has no trail.',
      ja: 'アカウントに証跡がありません。',
    },
    'trail-single-region': {
      en: 'No trail covers every region; {{trail}} is in one region only.',
      ja: '全リージョンを対象とする証跡がありません。{{trail}} は 1 つのリージョンのみです。',
    },
    'trail-not-logging': {
      en: 'The trail {{trail}} is stopped.',
      ja: '証跡 {{trail}} の記録が停止しています。',
    },
    'trail-events-left-out': {
      en: 'The trail {{trail}} leaves management events out.',
      ja: '証跡 {{trail}} が一部の管理イベントを記録していません。',
    },
    'trail-not-of-organization': {
      en: 'The trail {{trail}} of account {{owner}} does not cover its member accounts.',
      ja: 'アカウント {{owner}} の証跡 {{trail}} はメンバーアカウントを対象にしていません。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'cloudtrail:trails',
      judge: list => {
        if (list.value.length === 0) {
          const none = evidence('cloudtrail:DescribeTrails', list, {
            trailList: 0,
          });
          return concluded('fail', 'no-trail', [none]);
        }
        const trails = list.value.map(trail =>
          trailCoverage(snapshot, trail, list),
        );
        const covering = trails.find(({ covers }) => covers);
        if (covering) {
          const { evidence: facts } = covering;
          return concluded('pass', 'trail-covers', facts, named(covering));
        }
        const open = trails.find(({ covers }) => covers === undefined);
        if (open?.covers === undefined && open) {
          return unknown(open.cause, open.evidence);
        }
        const [nearest] = trails.sort((a, b) => rank(a) - rank(b));
        return concluded(
          'fail',
          gapOf(nearest),
          trails.flatMap(({ evidence: facts }) => facts),
          named(nearest),
        );
      },
    }),
});

function named({ trail }: TrailCoverage) {
  return { trail: trail.name, owner: trail.ownerAccountId };
}

function gapOf(coverage: TrailCoverage): string {
  return coverage.covers === false ? coverage.gap : '';
}

/** How far a trail is from covering the account: the nearest is named. */
const GAPS = [
  'trail-events-left-out',
  'trail-not-logging',
  'trail-not-of-organization',
  'trail-single-region',
];

function rank(coverage: TrailCoverage): number {
  return GAPS.indexOf(gapOf(coverage));
}
