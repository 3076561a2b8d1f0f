import { link, page } from '../links';
import { PlanBestPractice } from '../PlanTypes';

/** SEC04-BP03 of the improvement plan. */
export const automateResponse: PlanBestPractice = {
  id: 'SEC04-BP03',
  title: {
    en: 'Automate response to events',
    ja: 'イベントへの応答を自動化する',
  },
  risk: 'Medium',
  url: {
    en: 'https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_auto_response.html',
    ja: 'https://docs.aws.amazon.com/ja_jp/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_auto_response.html',
  },
  steps: [
    {
      id: 'BP03-S1',
      title: {
        en: 'Automate alerting with Amazon GuardDuty',
        ja: 'Amazon GuardDuty で自動アラートを実装する',
      },
      links: [
        link(
          {
            en: 'Lab: Automated Deployment of Detective Controls',
            ja: 'ラボ: 発見的コントロールの自動デプロイ',
          },
          page(
            'https://wellarchitectedlabs.com/security/200_labs/200_automated_deployment_of_detective_controls/',
          ),
        ),
      ],
    },
    {
      id: 'BP03-S2',
      title: {
        en: 'Automate the investigation process',
        ja: '調査プロセスを自動化する',
      },
      links: [
        link(
          {
            en: 'Lab: Amazon GuardDuty hands on',
            ja: 'ラボ: Amazon GuardDuty ハンズオン',
          },
          page('https://hands-on-guardduty.awssecworkshops.com/'),
        ),
      ],
    },
  ],
};
