import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  EcsService,
  Evaluation,
  isOk,
  Reading,
  Resource,
  Snapshot,
  TaskDefinition,
  unlistedSubject,
  Verdict,
} from '../../model';
import {
  causeOf,
  concluded,
  Conclusion,
  evidence,
  judgeResources,
  nameList,
  needed,
  notSeen,
  unknown,
  unlistedVerdict,
} from '../judging';
import { defineControl } from '../metadata';

const DEFINITION = 'AWS::ECS::TaskDefinition';

/**
 * Every container has a log driver: in the newest revision of each family, run or
 * not, and in whatever revision a service runs.
 */
export const ecsTaskDefinitionLogging = defineControl({
  id: 'ecs-task-definition-logging',
  title: {
    en: 'ECS task definition has a log configuration',
    ja: 'ECS タスク定義にログ設定がある',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S2',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'resource',
  resourceTypes: [DEFINITION, 'AWS::ECS::Service'],
  summary: {
    en: 'Set logConfiguration on every container, register a new revision, and let the service run it.',
    ja: 'すべてのコンテナに logConfiguration を設定して新しいリビジョンを登録し、サービスに使わせます。',
  },
  servicePage: {
    label: {
      en: 'Sending Amazon ECS logs to CloudWatch',
      ja: 'Amazon ECS ログの CloudWatch への送信',
    },
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  },
  steps: {
    console: [
      {
        en: 'Open Amazon ECS in {{region}}, and the task definition that {{name}} stands for or runs.',
        ja: '{{region}} の Amazon ECS で、{{name}} のタスク定義を開きます。',
      },
      {
        en: 'Choose Create new revision, and under each container turn on log collection.',
        ja: '[新しいリビジョンの作成] を選び、各コンテナで [ログ収集] をオンにします。',
      },
      {
        en: 'Choose Create, then update the services that run an older revision.',
        ja: '[作成] を選び、古いリビジョンを使っているサービスを更新します。',
      },
    ],
    cli: `aws ecs register-task-definition \\
  --region {{region}} --cli-input-json file://<task-definition.json>
# every container in it: "logConfiguration": {"logDriver": "awslogs", "options":
#   {"awslogs-group": "<log-group>", "awslogs-region": "{{region}}", "awslogs-stream-prefix": "<prefix>"}}
aws ecs update-service \\
  --region {{region}} --cluster <cluster> --service <service> --task-definition <family>`,
    terraform: `resource "aws_ecs_task_definition" "this" {
  family = "<family>"

  container_definitions = jsonencode([{
    name      = "<container>"
    image     = "<image>"
    essential = true
    memory    = 512
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = "<log-group>"
        "awslogs-region"        = "{{region}}"
        "awslogs-stream-prefix" = "<prefix>"
      }
    }
  }])
}`,
  },
  equivalents: {
    securityHub: ['ECS.9'],
    configRules: ['ECS_TASK_DEFINITION_LOG_CONFIGURATION'],
  },
  differences: [
    {
      sources: ['ECS.9', 'ECS_TASK_DEFINITION_LOG_CONFIGURATION'],
      why: {
        en: 'They judge task definitions only; a service that runs an older revision without logs passes there.',
        ja: 'タスク定義だけを確認するため、ログ設定のない古いリビジョンを使っているサービスを見逃します。',
      },
    },
  ],
  needs: ['ecs:task-definitions', 'ecs:services'],
  reasons: {
    'containers-log': {
      en: 'Every container of {{definition}} has a log driver: {{drivers}}.',
      ja: '{{definition}} のすべてのコンテナにログドライバーがあります: {{drivers}}。',
    },
    'containers-without-log': {
      en: 'Containers of {{definition}} without a log configuration: {{containers}}.',
      ja: '{{definition}} のうちログ設定のないコンテナ: {{containers}}。',
    },
    'not-newest': {
      en: 'Not the newest revision; that is {{newest}}.',
      ja: '最新のリビジョンではありません。最新は {{newest}} です。',
    },
    'service-not-active': {
      en: 'The service is {{status}}.',
      ja: 'サービスの状態は {{status}} です。',
    },
    'service-without-tasks': {
      en: 'The service has no task definition yet.',
      ja: 'サービスにはまだタスク定義がありません。',
    },
  },
  evaluate: snapshot => {
    const definitions = judgeDefinitions(snapshot);
    const services = judgeResources({
      snapshot,
      list: 'ecs:services',
      type: 'AWS::ECS::Service',
      arnOf: ({ arn }) => arn,
      judge: judgeService,
    });
    const unlisted = definitions.unlisted ?? services.unlisted;
    const subject = unlistedSubject(snapshot.target);
    return {
      ...(unlisted ? { unlisted } : {}),
      verdicts: [
        ...(unlisted ? [unlistedVerdict(subject, unlisted)] : []),
        ...definitions.verdicts,
        ...services.verdicts.filter(verdict => verdict.subject !== subject),
      ],
    };
  },
});

/**
 * A family whose newest revision could not be read has no subject to judge: which
 * revision that would be is not known.
 */
function judgeDefinitions(snapshot: Snapshot): Evaluation {
  const families = needed(snapshot, 'ecs:task-definitions');
  const claimed = snapshot.resources.filter(
    ({ type, seen }) => type === DEFINITION && !seen,
  );
  if (!isOk(families)) {
    const cause = causeOf(families, 'ecs:task-definitions');
    return {
      unlisted: cause,
      verdicts: claimed.map(({ arn }) => ({ subject: arn, ...unknown(cause) })),
    };
  }

  const newestOf = new Map<string, Reading<TaskDefinition>>();
  const verdicts: Verdict[] = [];
  let unlisted: UnknownCause | undefined;
  for (const { family, newest } of families.value) {
    newestOf.set(family, newest);
    if (isOk(newest)) {
      verdicts.push({ subject: newest.value.arn, ...judgeContainers(newest) });
    } else {
      unlisted ??= causeOf(newest, 'ecs:task-definitions');
    }
  }
  const judged = new Set(verdicts.map(({ subject }) => subject));
  for (const resource of claimed) {
    if (!judged.has(resource.arn)) {
      const newest = newestOf.get(familyOf(resource));
      verdicts.push({
        subject: resource.arn,
        ...judgeClaimed(resource, newest),
      });
    }
  }
  return { unlisted, verdicts };
}

function familyOf({ id }: Resource): string {
  return id.replace(/:\d+$/, '');
}

function judgeClaimed(
  { arn }: Resource,
  newest: Reading<TaskDefinition> | undefined,
): Conclusion {
  if (!newest) {
    return unknown(notSeen(arn));
  }
  if (!isOk(newest)) {
    return unknown(causeOf(newest, 'ecs:task-definitions'));
  }
  const facts = evidence('ecs:DescribeTaskDefinition', newest, {
    taskDefinitionArn: newest.value.arn,
  });
  return concluded('not-applicable', 'not-newest', [facts], {
    newest: nameOf(newest.value),
  });
}

function judgeContainers(reading: Reading<TaskDefinition>): Conclusion {
  if (!isOk(reading)) {
    return unknown(causeOf(reading, 'ecs:services'));
  }
  const { arn, containers } = reading.value;
  const silent = containers.filter(({ logDriver }) => !logDriver);
  const drivers = [
    ...new Set(containers.flatMap(({ logDriver }) => logDriver ?? [])),
  ].join(', ');
  const missing = nameList(silent.map(({ name }) => name));
  const facts = evidence('ecs:DescribeTaskDefinition', reading, {
    taskDefinitionArn: arn,
    containerDefinitions: containers.length,
    'logConfiguration.logDriver': drivers || 'none',
    'without logConfiguration': missing || undefined,
  });
  const definition = nameOf(reading.value);
  return silent.length
    ? concluded('fail', 'containers-without-log', [facts], {
        definition,
        containers: missing,
      })
    : concluded('pass', 'containers-log', [facts], { definition, drivers });
}

function nameOf({ family, revision }: TaskDefinition): string {
  return `${family}:${revision}`;
}

/** A service is as good as the worst that it runs. */
function judgeService(
  { status, taskDefinitions }: EcsService,
  list: { takenAt: string },
): Conclusion {
  const facts = [
    evidence('ecs:DescribeServices', list, {
      status,
      taskDefinition: taskDefinitions.map(({ arn }) => arn).join(', '),
    }),
  ];
  if (status !== 'ACTIVE') {
    const params = { status };
    return concluded('not-applicable', 'service-not-active', facts, params);
  }
  const conclusions = taskDefinitions.map(({ definition }) =>
    judgeContainers(definition),
  );
  const worst =
    conclusions.find(it => it.status === 'fail') ??
    conclusions.find(it => it.status === 'unknown') ??
    conclusions.find(it => it.status === 'pass');
  return worst
    ? { ...worst, evidence: [...facts, ...worst.evidence] }
    : concluded('not-applicable', 'service-without-tasks', facts);
}
