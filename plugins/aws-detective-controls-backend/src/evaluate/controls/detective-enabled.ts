import {
  DetectiveInvitation,
  isOk,
  Snapshot,
  targetSubject,
} from '../../model';
import {
  causeOf,
  Conclusion,
  concluded,
  evidence,
  isSwitchedOff,
  nameList,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** The account's events are in a behavior graph of Detective, its own or another account's. */
export const detectiveEnabled = defineControl({
  id: 'detective-enabled',
  title: {
    en: 'Amazon Detective is on',
    ja: 'Amazon Detective が有効である',
  },
  bestPractice: 'SEC04-BP03',
  currentBestPractice: 'SEC04-BP03',
  step: 'BP03-S2',
  signal: 'response',
  severity: 'medium',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::Detective::Graph', 'AWS::::Account'],
  summary: {
    en: 'Enable Detective from the delegated administrator.',
    ja: '委任管理者から Detective を有効にします。',
  },
  servicePage: {
    label: {
      en: 'Setting up Amazon Detective',
      ja: 'Amazon Detective のセットアップ',
    },
    url: 'https://docs.aws.amazon.com/detective/latest/userguide/detective-setup.html',
  },
  steps: {
    console: [
      {
        en: 'In the management account of the organization, open Detective in {{region}} and delegate an administrator account.',
        ja: '組織の管理アカウントで {{region}} の Detective を開き、管理者アカウントを委任します。',
      },
      {
        en: 'In the administrator account choose Account management and enable this account as a member.',
        ja: '管理者アカウントで [アカウント管理] を開き、このアカウントをメンバーとして有効にします。',
      },
      {
        en: 'For an account outside of an organization, open Detective and choose Get started, then Enable Amazon Detective.',
        ja: '組織に属さないアカウントでは、Detective を開いて [今すぐ始める]、[Amazon Detective を有効化] を選択します。',
      },
    ],
    cli: `# As the administrator account, once a region:
aws detective create-graph --region {{region}}
aws detective create-members --region {{region}} --graph-arn <graph-arn> \\
  --accounts AccountId={{account}},EmailAddress=<email>`,
    terraform: `# As the administrator account:
resource "aws_detective_graph" "this" {}

resource "aws_detective_member" "this" {
  graph_arn     = aws_detective_graph.this.graph_arn
  account_id    = "{{account}}"
  email_address = "<email>"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['detective:graphs', 'detective:invitations'],
  reasons: {
    'graph-owned': {
      en: 'The account administers the behavior graph {{graph}}.',
      ja: 'アカウントが動作グラフ {{graph}} を管理しています。',
    },
    'graph-member': {
      en: 'The account is an enabled member of a behavior graph of account {{administrator}}.',
      ja: 'アカウントはアカウント {{administrator}} の動作グラフの有効なメンバーです。',
    },
    'not-accepted': {
      en: 'The account is in no behavior graph; its membership of that of account {{administrator}} is {{status}}.',
      ja: '動作グラフに含まれていません。アカウント {{administrator}} の動作グラフのメンバーとしての状態は {{status}} です。',
    },
    'no-graph': {
      en: 'Detective is not enabled in the region: there is no behavior graph.',
      ja: 'リージョンで Detective が有効になっていません (動作グラフがありません)。',
    },
  },
  evaluate: snapshot => ({
    verdicts: [
      { subject: targetSubject(snapshot.target), ...judgeGraphs(snapshot) },
    ],
  }),
});

function judgeGraphs(snapshot: Snapshot): Conclusion {
  const graphs = needed(snapshot, 'detective:graphs');
  const invitations = needed(snapshot, 'detective:invitations');
  const graph = isOk(graphs) ? graphs.value.at(0) : undefined;
  if (graph !== undefined && isOk(graphs)) {
    const facts = [
      evidence('detective:ListGraphs', graphs, {
        GraphList: nameList(graphs.value),
      }),
    ];
    return concluded('pass', 'graph-owned', facts, { graph });
  }
  const enabled = isOk(invitations)
    ? invitations.value.find(({ status }) => status === 'ENABLED')
    : undefined;
  if (enabled) {
    const facts = [invitationEvidence(enabled, invitations)];
    return concluded('pass', 'graph-member', facts, named(enabled));
  }
  if (!isOk(graphs) && !isSwitchedOff(graphs)) {
    return unknown(causeOf(graphs, 'detective:graphs'));
  }
  if (!isOk(invitations) && !isSwitchedOff(invitations)) {
    return unknown(causeOf(invitations, 'detective:invitations'));
  }
  const facts = [
    evidence('detective:ListGraphs', graphs, {
      GraphList: isOk(graphs) ? 0 : undefined,
      error: isOk(graphs) ? undefined : graphs.code,
    }),
  ];
  const open = isOk(invitations) ? invitations.value.at(0) : undefined;
  if (open) {
    return concluded(
      'fail',
      'not-accepted',
      [...facts, invitationEvidence(open, invitations)],
      { ...named(open), status: open.status },
    );
  }
  return concluded('fail', 'no-graph', [
    ...facts,
    evidence('detective:ListInvitations', invitations, {
      Invitations: isOk(invitations) ? 0 : undefined,
      error: isOk(invitations) ? undefined : invitations.code,
    }),
  ]);
}

function invitationEvidence(
  invitation: DetectiveInvitation,
  reading: { takenAt: string },
) {
  return evidence('detective:ListInvitations', reading, {
    GraphArn: invitation.graphArn,
    AdministratorId: invitation.administratorId,
    Status: invitation.status,
  });
}

function named({ administratorId, graphArn }: DetectiveInvitation) {
  return { administrator: administratorId ?? graphArn };
}
