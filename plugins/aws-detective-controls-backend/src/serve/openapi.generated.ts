// Generated from openapi.yaml by `yarn generate`. Do not edit.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'AWS Detective Controls',
    version: '1',
    description:
      'The state of the AWS detective controls of catalog entities. Every path is a read of stored results: no request reaches AWS.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/controls': {
      get: {
        operationId: 'getControls',
        summary: 'The enabled controls, in the order of the improvement plan.',
        responses: {
          '200': {
            description: 'Every enabled control.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ControlCatalogue' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/posture': {
      get: {
        operationId: 'getPosture',
        summary:
          "An entity's results, findings and rule compliance, rolled up.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'What the entity card shows.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityPosture' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/results': {
      get: {
        operationId: 'getResults',
        summary: "An entity's results by control and subject, worst first.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'status',
            in: 'query',
            description:
              'Any of these. A stale result is `stale` only, whatever its status was, and a failing one that a waiver covers `waived` only.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'fail',
                  'unknown',
                  'pass',
                  'not-applicable',
                  'stale',
                  'waived',
                ],
              },
            },
          },
          {
            name: 'signal',
            in: 'query',
            description: 'Results of controls of any of these signals.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'logging',
                  'alarms',
                  'findings',
                  'compliance',
                  'response',
                ],
              },
            },
          },
          {
            name: 'bestPractice',
            in: 'query',
            description:
              'Results of controls of any of these best practices, in the numbering of the improvement plan.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['SEC04-BP01', 'SEC04-BP02', 'SEC04-BP03', 'SEC04-BP04'],
              },
            },
          },
          {
            name: 'control',
            in: 'query',
            description:
              'Results of any of these controls, by id; see `/controls`.',
            schema: { type: 'array', items: { type: 'string' } },
          },
          {
            name: 'scope',
            in: 'query',
            description:
              "`own` for the entity's own subjects, `inherited` for those of its accounts; both unless told.",
            schema: { type: 'string', enum: ['own', 'inherited'] },
          },
        ],
        responses: {
          '200': {
            description: 'One page of results.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResultPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/findings': {
      get: {
        operationId: 'getFindings',
        summary: "An entity's open findings, most severe and newest first.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/search' },
          {
            name: 'severity',
            in: 'query',
            description: 'Any of these.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'],
              },
            },
          },
          {
            name: 'source',
            in: 'query',
            description: 'Any of these.',
            schema: {
              type: 'array',
              items: { type: 'string', enum: ['securityhub', 'guardduty'] },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of findings.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FindingPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/alarms': {
      get: {
        operationId: 'getAlarms',
        summary: "The CloudWatch alarms that watch an entity's resources.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/search' },
          {
            name: 'state',
            in: 'query',
            description: 'Any of these.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['OK', 'ALARM', 'INSUFFICIENT_DATA'],
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of alarms.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AlarmPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/rules': {
      get: {
        operationId: 'getRules',
        summary: 'AWS Config rules by claimed resource, non-compliant first.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/search' },
          {
            name: 'compliance',
            in: 'query',
            description: 'Any of these.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'COMPLIANT',
                  'NON_COMPLIANT',
                  'NOT_APPLICABLE',
                  'INSUFFICIENT_DATA',
                ],
              },
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of rules.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RulePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/resources': {
      get: {
        operationId: 'getResources',
        summary:
          'The resources that an entity claims, and which claims took each.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/search' },
        ],
        responses: {
          '200': {
            description: 'One page of resources.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ResourcePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/refresh': {
      post: {
        operationId: 'refresh',
        summary: "Asks for a sweep of an entity's targets, out of turn.",
        description:
          'Of the targets in which the entity holds something, and of the global ones\nof their accounts. Where it holds nothing yet, of at most 100 of those that\nits claims could reach, the longest unswept first. Needs the permission\n`awsDetectiveControls.refresh`; is audited.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '202': {
            description: 'The targets are due; their sweeps follow.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RefreshAccepted' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'getWaivers',
        summary: 'Waivers, newest first.',
        description:
          'Those of entities that the catalog shows to the caller. Needs the permission\n`awsDetectiveControls.scorecard.read`, whose conditions hold for them too.',
        parameters: [
          {
            name: 'state',
            in: 'query',
            description: 'Any of these.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/WaiverState' },
            },
          },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
        ],
        responses: {
          '200': {
            description: 'One page of waivers.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'requestWaiver',
        summary: 'Asks for a waiver.',
        description:
          'Needs the permission `awsDetectiveControls.waiver.request` for the entity and\ncontrol; is audited. 409 where one for the same gap is asked for, or holds.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'It waits for a decision.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/approve': {
      post: {
        operationId: 'approveWaiver',
        summary: 'Approves a waiver, so that it holds from now until its end.',
        description:
          'Needs the permission `awsDetectiveControls.waiver.decide`; not for who asked,\nunless config lets askers decide. Is audited.',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        requestBody: { $ref: '#/components/requestBodies/WaiverDecision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/refuse': {
      post: {
        operationId: 'refuseWaiver',
        summary: 'Refuses a waiver.',
        description: 'As approving.',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        requestBody: { $ref: '#/components/requestBodies/WaiverDecision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/withdraw': {
      post: {
        operationId: 'withdrawWaiver',
        summary: 'Withdraws a waiver that is asked for, or that holds.',
        description:
          'For who asked for it, with the permission `awsDetectiveControls.waiver.request`,\nand for who may decide on it. Is audited.',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        requestBody: { $ref: '#/components/requestBodies/WaiverDecision' },
        responses: {
          '200': { $ref: '#/components/responses/Waiver' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/work-items': {
      get: {
        operationId: 'getWorkItems',
        summary:
          'Work on gaps, newest first, and the ticket services there are.',
        description:
          'Those of entities that the catalog shows to the caller. Needs the permission\n`awsDetectiveControls.scorecard.read`, whose conditions hold for them too.',
        parameters: [
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          {
            name: 'state',
            in: 'query',
            description: 'Any of these.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/WorkItemState' },
            },
          },
          {
            name: 'assignee',
            in: 'query',
            description: 'Of any of these users and groups, by ref.',
            schema: {
              type: 'array',
              maxItems: 200,
              items: { type: 'string', minLength: 1, maxLength: 512 },
            },
          },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
        ],
        responses: {
          '200': {
            description: 'One page of work items.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WorkItemPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createWorkItem',
        summary: 'Assigns a gap, or has a ticket opened on it.',
        description:
          'At most one work item a gap: where there is one, it is given, open again where it\nwas closed, with the assignee that is asked for. A ticket follows when its service\nanswers. Needs the permission `awsDetectiveControls.workItem.manage` for the\nentity and control; is audited. 409 where nothing is open on that entity and\ncontrol.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WorkItemRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The work item.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WorkItem' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/work-items/{id}/close': {
      post: {
        operationId: 'closeWorkItem',
        summary: 'Closes a work item, and its ticket.',
        description:
          'It stays closed until its gap has passed once, and is back. Needs the permission\n`awsDetectiveControls.workItem.manage` for its entity and control; is audited.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'Of a work item.',
            schema: { type: 'string', maxLength: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'As it is now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WorkItem' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/targets': {
      get: {
        operationId: 'getTargets',
        summary:
          'Every account and region that is swept, and what failed there.',
        description:
          'Needs the permission `awsDetectiveControls.targets.read`.',
        responses: {
          '200': {
            description: 'Every target.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TargetList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard': {
      get: {
        operationId: 'getScorecard',
        summary:
          'The organisation by entity, owner, system, domain, account or control.',
        description:
          'What the catalog hides from the caller changes no count, name or total.\nNeeds the permission `awsDetectiveControls.scorecard.read`.',
        parameters: [
          {
            name: 'groupBy',
            in: 'query',
            description: 'What a row stands for.',
            schema: {
              type: 'string',
              enum: [
                'entity',
                'owner',
                'system',
                'domain',
                'account',
                'control',
              ],
              default: 'entity',
            },
          },
          {
            name: 'sort',
            in: 'query',
            description: 'What rows are sorted by.',
            schema: {
              type: 'string',
              enum: [
                'title',
                'gaps',
                'passing',
                'assessed',
                'overdue',
                'findings',
                'entitiesWithGaps',
                'notAssessed',
              ],
              default: 'gaps',
            },
          },
          {
            name: 'order',
            in: 'query',
            description:
              'Titles from A to Z, and figures from the most, unless told.',
            schema: { type: 'string', enum: ['asc', 'desc'] },
          },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/kindFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/regionFilter' },
          { $ref: '#/components/parameters/benchmarkFilter' },
          { $ref: '#/components/parameters/bestPracticeFilter' },
          { $ref: '#/components/parameters/stepFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/signalFilter' },
          { $ref: '#/components/parameters/severityFilter' },
          { $ref: '#/components/parameters/scoreStateFilter' },
          { $ref: '#/components/parameters/overdueFilter' },
          { $ref: '#/components/parameters/dueSoonFilter' },
          { $ref: '#/components/parameters/ageFilter' },
        ],
        responses: {
          '200': {
            description: 'One page of rows.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard/headline': {
      get: {
        operationId: 'getScorecardHeadline',
        summary:
          "The organisation's figures, and how they changed over a period.",
        parameters: [
          {
            name: 'period',
            in: 'query',
            description: 'How many days back to compare with.',
            schema: { type: 'integer', minimum: 1, maximum: 365, default: 30 },
          },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/kindFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/regionFilter' },
          { $ref: '#/components/parameters/benchmarkFilter' },
          { $ref: '#/components/parameters/bestPracticeFilter' },
          { $ref: '#/components/parameters/stepFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/signalFilter' },
          { $ref: '#/components/parameters/severityFilter' },
          { $ref: '#/components/parameters/scoreStateFilter' },
          { $ref: '#/components/parameters/overdueFilter' },
          { $ref: '#/components/parameters/dueSoonFilter' },
          { $ref: '#/components/parameters/ageFilter' },
        ],
        responses: {
          '200': {
            description: 'The figures.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardHeadline' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard/heatmap': {
      get: {
        operationId: 'getScorecardHeatmap',
        summary: 'Controls by owner, system, domain or account, worst first.',
        parameters: [
          {
            name: 'groupBy',
            in: 'query',
            description: 'What a row stands for.',
            schema: {
              type: 'string',
              enum: ['owner', 'system', 'domain', 'account'],
              default: 'owner',
            },
          },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/kindFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/regionFilter' },
          { $ref: '#/components/parameters/benchmarkFilter' },
          { $ref: '#/components/parameters/bestPracticeFilter' },
          { $ref: '#/components/parameters/stepFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/signalFilter' },
          { $ref: '#/components/parameters/severityFilter' },
          { $ref: '#/components/parameters/scoreStateFilter' },
          { $ref: '#/components/parameters/overdueFilter' },
          { $ref: '#/components/parameters/dueSoonFilter' },
          { $ref: '#/components/parameters/ageFilter' },
        ],
        responses: {
          '200': {
            description: 'One page of rows.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardHeatmap' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard/trend': {
      get: {
        operationId: 'getScorecardTrend',
        summary: "How each day ended, by today's ownership.",
        parameters: [
          {
            name: 'days',
            in: 'query',
            description: 'How many days, today included.',
            schema: { type: 'integer', minimum: 2, maximum: 400, default: 90 },
          },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/kindFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/regionFilter' },
          { $ref: '#/components/parameters/benchmarkFilter' },
          { $ref: '#/components/parameters/bestPracticeFilter' },
          { $ref: '#/components/parameters/stepFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/signalFilter' },
          { $ref: '#/components/parameters/severityFilter' },
          { $ref: '#/components/parameters/scoreStateFilter' },
          { $ref: '#/components/parameters/overdueFilter' },
          { $ref: '#/components/parameters/dueSoonFilter' },
          { $ref: '#/components/parameters/ageFilter' },
        ],
        responses: {
          '200': {
            description: 'Every day on which anything was stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardTrend' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard/gaps': {
      get: {
        operationId: 'getGaps',
        summary:
          'Entities by control that are not as they should be, most urgent first.',
        description: '`status` is of the gap here, and `fail` unless told.',
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/kindFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/regionFilter' },
          { $ref: '#/components/parameters/benchmarkFilter' },
          { $ref: '#/components/parameters/bestPracticeFilter' },
          { $ref: '#/components/parameters/stepFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/signalFilter' },
          { $ref: '#/components/parameters/severityFilter' },
          { $ref: '#/components/parameters/scoreStateFilter' },
          { $ref: '#/components/parameters/overdueFilter' },
          { $ref: '#/components/parameters/dueSoonFilter' },
          { $ref: '#/components/parameters/ageFilter' },
        ],
        responses: {
          '200': {
            description: 'One page of gaps.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GapsPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/unowned': {
      get: {
        operationId: 'getUnowned',
        summary: "What is nobody's work, each with what would fix it.",
        description:
          'Needs the permission `awsDetectiveControls.unowned.read`, whose conditions hold\nfor accounts, regions, controls and signals; the queues of entities and owners\nthat of the scorecard too, and hold only entities that the catalog shows to the\ncaller.',
        parameters: [
          {
            name: 'queue',
            in: 'query',
            required: true,
            description:
              'Resources that no entity claims but at most that of the account, open findings on such, entities without an owner, or owners that do not exist.',
            schema: {
              type: 'string',
              enum: ['resources', 'findings', 'entities', 'owners'],
            },
          },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
        ],
        responses: {
          '200': {
            description: 'One page of the queue.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/UnownedPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard/export': {
      get: {
        operationId: 'exportScorecard',
        summary:
          'Every result of the filters, down to resource and evidence, as it is read.',
        description:
          'CSV, a JSON array, or OCSF Compliance Findings (class 2003), one JSON object a\nline. `status`, `overdue`, `dueSoon` and `age` are of the single result here. Where reading breaks\noff, so does the answer, before its last chunk.',
        parameters: [
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: { type: 'string', enum: ['csv', 'json', 'ocsf'] },
          },
          { $ref: '#/components/parameters/ownerFilter' },
          { $ref: '#/components/parameters/systemFilter' },
          { $ref: '#/components/parameters/domainFilter' },
          { $ref: '#/components/parameters/entityFilter' },
          { $ref: '#/components/parameters/kindFilter' },
          { $ref: '#/components/parameters/typeFilter' },
          { $ref: '#/components/parameters/lifecycleFilter' },
          { $ref: '#/components/parameters/tagFilter' },
          { $ref: '#/components/parameters/scorecardSearch' },
          { $ref: '#/components/parameters/accountFilter' },
          { $ref: '#/components/parameters/regionFilter' },
          { $ref: '#/components/parameters/benchmarkFilter' },
          { $ref: '#/components/parameters/bestPracticeFilter' },
          { $ref: '#/components/parameters/stepFilter' },
          { $ref: '#/components/parameters/controlFilter' },
          { $ref: '#/components/parameters/signalFilter' },
          { $ref: '#/components/parameters/severityFilter' },
          { $ref: '#/components/parameters/scoreStateFilter' },
          { $ref: '#/components/parameters/overdueFilter' },
          { $ref: '#/components/parameters/dueSoonFilter' },
          { $ref: '#/components/parameters/ageFilter' },
        ],
        responses: {
          '200': {
            description: 'The rows, streamed.',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/json': {
                schema: { type: 'array', items: { type: 'object' } },
              },
              'application/x-ndjson': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/scorecard/facets': {
      get: {
        operationId: 'getScorecardFacets',
        summary: "What the scorecard's filters can be set to.",
        responses: {
          '200': {
            description:
              'Every value that something visible to the caller has.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScorecardFacets' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    requestBodies: {
      WaiverDecision: {
        required: false,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              additionalProperties: false,
              properties: {
                note: {
                  type: 'string',
                  description: 'Why; at most 2,000 characters.',
                },
              },
            },
          },
        },
      },
    },
    parameters: {
      waiverId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      ownerFilter: {
        name: 'owner',
        in: 'query',
        description:
          'Entity refs of groups and users, a group with all groups below it; `mine` for the caller, `none` for what has no owner.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      systemFilter: {
        name: 'system',
        in: 'query',
        description: 'Entity refs; `none` for what is part of no system.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      domainFilter: {
        name: 'domain',
        in: 'query',
        description: 'Entity refs; `none` for what is part of no domain.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      entityFilter: {
        name: 'entity',
        in: 'query',
        description: 'Entity refs.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      kindFilter: {
        name: 'kind',
        in: 'query',
        description:
          'Kinds of entities; `account` for accounts that no entity stands for.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      typeFilter: {
        name: 'type',
        in: 'query',
        description: 'Values of `spec.type`.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      lifecycleFilter: {
        name: 'lifecycle',
        in: 'query',
        description: 'Values of `spec.lifecycle`.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      tagFilter: {
        name: 'tag',
        in: 'query',
        description: 'Tags of entities.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      scorecardSearch: {
        name: 'search',
        in: 'query',
        description:
          'Text that a name, title or ref contains; upper and lower case are one.',
        schema: { type: 'string', maxLength: 200 },
      },
      accountFilter: {
        name: 'account',
        in: 'query',
        description: 'AWS account ids.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', pattern: '^\\d{12}$' },
        },
      },
      regionFilter: {
        name: 'region',
        in: 'query',
        description: 'AWS regions; `aws-global` for global services.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
        },
      },
      benchmarkFilter: {
        name: 'benchmark',
        in: 'query',
        description:
          'The edition of SEC 4 that `bestPractice` and `step` are of; the first that is offered unless told.',
        schema: { type: 'string', enum: ['sec4-2022', 'sec4-current'] },
      },
      bestPracticeFilter: {
        name: 'bestPractice',
        in: 'query',
        description: 'Controls of any of these best practices.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            enum: ['SEC04-BP01', 'SEC04-BP02', 'SEC04-BP03', 'SEC04-BP04'],
          },
        },
      },
      stepFilter: {
        name: 'step',
        in: 'query',
        description: 'Controls of any of these steps.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      controlFilter: {
        name: 'control',
        in: 'query',
        description: 'Any of these controls, by id; see `/controls`.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 512 },
        },
      },
      signalFilter: {
        name: 'signal',
        in: 'query',
        description: 'Controls of any of these signals.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            enum: ['logging', 'alarms', 'findings', 'compliance', 'response'],
          },
        },
      },
      severityFilter: {
        name: 'severity',
        in: 'query',
        description: 'Controls of any of these severities.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            enum: ['critical', 'high', 'medium', 'low'],
          },
        },
      },
      scoreStateFilter: {
        name: 'status',
        in: 'query',
        description:
          'Entities with at least one counted control in any of these states.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            enum: [
              'fail',
              'unknown',
              'stale',
              'waived',
              'pass',
              'not-applicable',
            ],
          },
        },
      },
      overdueFilter: {
        name: 'overdue',
        in: 'query',
        description:
          'Entities with at least one gap whose due date has passed.',
        schema: { type: 'boolean' },
      },
      dueSoonFilter: {
        name: 'dueSoon',
        in: 'query',
        description: 'Entities with at least one gap that is due soon.',
        schema: { type: 'boolean' },
      },
      ageFilter: {
        name: 'age',
        in: 'query',
        description:
          'Entities with at least one gap that is so old: up to 7 days, 8 to 30, 31 to 90, more.',
        schema: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'string',
            enum: ['week', 'month', 'quarter', 'older'],
          },
        },
      },
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        description: "The entity's kind, in any case.",
        schema: { type: 'string', pattern: '^[^:/\\s]+$' },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        description: "The entity's namespace, in any case.",
        schema: { type: 'string', pattern: '^[^:/\\s]+$' },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        description: "The entity's name, in any case.",
        schema: { type: 'string', pattern: '^[^:/\\s]+$' },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        description: 'The `nextCursor` of the page before.',
        schema: { type: 'string', minLength: 1, maxLength: 4096 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        description: 'How many items a page has at most.',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
      search: {
        name: 'search',
        in: 'query',
        description:
          'Text that an item, or a resource that it names, contains: in its name, title, type, ARN or tags (`key=value`). Upper and lower case are one.',
        schema: { type: 'string', maxLength: 200 },
      },
    },
    responses: {
      Waiver: {
        description: 'As it is now.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Waiver' },
          },
        },
      },
      Error: {
        description:
          '400 `InputError` names the parameter, in the message and as `parameter`; 401 without credentials; 403 `NotAllowedError` without the permission; 404 `NotFoundError` for an entity that does not exist or that the caller may not read; 409 `ConflictError` for a refresh of an entity whose claims no target could show.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ErrorResponse' },
          },
        },
      },
    },
    schemas: {
      ErrorResponse: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
              parameter: {
                type: 'string',
                description:
                  'Of an `InputError`: the parameter of the query or member of the body that is wrong.',
              },
              value: {
                type: 'string',
                description: 'What it has, cut after 100 characters.',
              },
              takes: {
                type: 'array',
                description: 'All that it takes, where that can be counted.',
                items: { type: 'string' },
              },
            },
          },
          request: { type: 'object' },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      LocalizedText: {
        type: 'object',
        additionalProperties: false,
        required: ['en', 'ja'],
        properties: { en: { type: 'string' }, ja: { type: 'string' } },
      },
      ControlStatus: {
        type: 'string',
        enum: ['fail', 'unknown', 'pass', 'not-applicable'],
      },
      Signal: {
        type: 'string',
        enum: ['logging', 'alarms', 'findings', 'compliance', 'response'],
      },
      BestPracticeId: {
        type: 'string',
        enum: ['SEC04-BP01', 'SEC04-BP02', 'SEC04-BP03', 'SEC04-BP04'],
      },
      FindingSeverity: {
        type: 'string',
        enum: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'],
      },
      UnknownCause: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'message'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'denied',
              'throttled',
              'disabled',
              'failed',
              'insufficient-data',
              'not-seen',
              'owned-elsewhere',
              'region-not-swept',
            ],
          },
          message: { type: 'string' },
          action: {
            type: 'string',
            description: 'The IAM action that is missing.',
          },
          code: { type: 'string', description: 'The AWS error code.' },
          collector: {
            type: 'string',
            description: 'The collector whose reading failed.',
          },
          accountId: {
            type: 'string',
            description:
              "Where it happened, where that is not the subject's account.",
          },
          region: {
            type: 'string',
            description:
              "The region that keeps what is missing, where that is not the subject's.",
          },
          at: {
            type: 'string',
            description: 'When it was last tried, ISO 8601.',
          },
        },
      },
      RemediationLink: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'label', 'url'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'well-architected-current',
              'well-architected-archived',
              'plan',
              'service-doc',
            ],
          },
          label: { $ref: '#/components/schemas/LocalizedText' },
          url: { $ref: '#/components/schemas/LocalizedText' },
        },
      },
      ControlMetadata: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'bestPractice',
          'currentBestPractice',
          'step',
          'signal',
          'severity',
          'tier',
          'scope',
          'resourceTypes',
          'iamActions',
          'remediation',
          'equivalents',
        ],
        properties: {
          id: { type: 'string' },
          title: { $ref: '#/components/schemas/LocalizedText' },
          bestPractice: { $ref: '#/components/schemas/BestPracticeId' },
          currentBestPractice: { $ref: '#/components/schemas/BestPracticeId' },
          step: {
            type: 'string',
            description:
              'A step of the SEC 4 improvement plan, such as `BP01-S1`.',
            pattern: '^BP0[1-4]-S[0-9]+$',
          },
          signal: { $ref: '#/components/schemas/Signal' },
          severity: {
            type: 'string',
            enum: ['critical', 'high', 'medium', 'low'],
          },
          tier: { type: 'string', enum: ['core', 'recommended', 'extended'] },
          scope: {
            type: 'string',
            enum: ['resource', 'account-region', 'account'],
          },
          resourceTypes: { type: 'array', items: { type: 'string' } },
          iamActions: { type: 'array', items: { type: 'string' } },
          remediation: {
            type: 'object',
            additionalProperties: false,
            required: ['summary', 'links'],
            properties: {
              summary: { $ref: '#/components/schemas/LocalizedText' },
              links: {
                type: 'array',
                items: { $ref: '#/components/schemas/RemediationLink' },
              },
              steps: {
                type: 'object',
                additionalProperties: false,
                required: ['console', 'cli', 'terraform'],
                description:
                  "What to click, type or write. Texts may hold the placeholders {{arn}}, {{id}}, {{name}}, {{account}}, {{region}} and {{partition}} of the gap's resource.",
                properties: {
                  console: {
                    type: 'array',
                    items: { $ref: '#/components/schemas/LocalizedText' },
                  },
                  cli: { type: 'string' },
                  terraform: { type: 'string' },
                },
              },
            },
          },
          equivalents: {
            type: 'object',
            additionalProperties: false,
            required: ['securityHub', 'configRules'],
            properties: {
              securityHub: { type: 'array', items: { type: 'string' } },
              configRules: { type: 'array', items: { type: 'string' } },
            },
          },
          differences: {
            description:
              'Where a check of AWS itself is known to say something else.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['sources', 'why'],
              properties: {
                sources: { type: 'array', items: { type: 'string' } },
                why: { $ref: '#/components/schemas/LocalizedText' },
              },
            },
          },
        },
      },
      ControlCatalogue: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'benchmarks'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ControlMetadata' },
          },
          benchmarks: {
            description:
              'The editions of SEC 4 that are offered, the first of them first.',
            type: 'array',
            items: { $ref: '#/components/schemas/Benchmark' },
          },
        },
      },
      BenchmarkId: { type: 'string', enum: ['sec4-2022', 'sec4-current'] },
      Benchmark: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'question', 'bestPractices'],
        properties: {
          id: { $ref: '#/components/schemas/BenchmarkId' },
          title: { $ref: '#/components/schemas/LocalizedText' },
          question: { $ref: '#/components/schemas/LocalizedText' },
          bestPractices: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'title', 'risk', 'url', 'steps'],
              properties: {
                id: { $ref: '#/components/schemas/BestPracticeId' },
                title: { $ref: '#/components/schemas/LocalizedText' },
                risk: { type: 'string', enum: ['High', 'Medium', 'Low'] },
                url: { $ref: '#/components/schemas/LocalizedText' },
                steps: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['id', 'title', 'links', 'controls'],
                    properties: {
                      id: { type: 'string', pattern: '^BP0[1-4]-S[0-9]+$' },
                      title: { $ref: '#/components/schemas/LocalizedText' },
                      links: {
                        type: 'array',
                        items: {
                          type: 'object',
                          additionalProperties: false,
                          required: ['label', 'url'],
                          properties: {
                            label: {
                              $ref: '#/components/schemas/LocalizedText',
                            },
                            url: { $ref: '#/components/schemas/LocalizedText' },
                          },
                        },
                      },
                      controls: {
                        description:
                          'Ids of the enabled controls that answer the step.',
                        type: 'array',
                        items: { type: 'string' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      ResourceSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['arn', 'type', 'id', 'accountId', 'region'],
        properties: {
          arn: { type: 'string' },
          type: { type: 'string', description: 'CloudFormation type name.' },
          id: { type: 'string' },
          name: { type: 'string' },
          accountId: { type: 'string' },
          region: { type: 'string', description: 'A region, or `aws-global`.' },
          consoleUrl: { type: 'string' },
        },
      },
      Evidence: {
        type: 'object',
        additionalProperties: false,
        required: ['call', 'takenAt'],
        properties: {
          call: { type: 'string', description: 'The AWS API that was called.' },
          takenAt: { type: 'string', description: 'ISO 8601.' },
          fields: {
            type: 'object',
            additionalProperties: {
              anyOf: [
                { type: 'string' },
                { type: 'number' },
                { type: 'boolean' },
                { type: 'null' },
              ],
            },
          },
        },
      },
      ControlResult: {
        type: 'object',
        additionalProperties: false,
        required: [
          'controlId',
          'subject',
          'status',
          'stale',
          'reason',
          'evidence',
          'accountId',
          'region',
          'inherited',
          'since',
          'evaluatedAt',
        ],
        properties: {
          controlId: { type: 'string' },
          subject: {
            type: 'string',
            description:
              'A resource ARN, `account/<id>/<region>`, or `account/<id>`.',
          },
          status: { $ref: '#/components/schemas/ControlStatus' },
          stale: { type: 'boolean' },
          reason: { $ref: '#/components/schemas/LocalizedText' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          cause: { $ref: '#/components/schemas/UnknownCause' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          resource: { $ref: '#/components/schemas/ResourceSummary' },
          consoleUrl: { type: 'string' },
          inherited: { type: 'boolean' },
          ownerRef: { type: 'string', description: 'Who has the work.' },
          since: {
            type: 'string',
            description: 'Since when the status has been what it is, ISO 8601.',
          },
          evaluatedAt: {
            type: 'string',
            description:
              'When it was last concluded from fresh readings, ISO 8601.',
          },
          waiver: { $ref: '#/components/schemas/ResultWaiver' },
          dueAt: {
            type: 'string',
            description:
              'Of a failing result of its own, neither stale nor waived: until when it is to be worked on, ISO 8601.',
          },
          overdue: { type: 'boolean' },
        },
      },
      ResultPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ControlResult' },
          },
          nextCursor: { type: 'string' },
        },
      },
      StatusCounts: {
        type: 'object',
        description:
          'Disjoint: a stale result is counted in `stale` only, whatever its status was, and a failing one that a waiver covers in `waived` only.',
        additionalProperties: false,
        required: [
          'pass',
          'fail',
          'unknown',
          'stale',
          'waived',
          'notApplicable',
        ],
        properties: {
          pass: { type: 'integer' },
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          stale: { type: 'integer' },
          waived: { type: 'integer' },
          notApplicable: { type: 'integer' },
        },
      },
      SignalPosture: {
        type: 'object',
        additionalProperties: false,
        required: [
          'signal',
          'status',
          'counts',
          'inherited',
          'failingControls',
        ],
        properties: {
          signal: { $ref: '#/components/schemas/Signal' },
          status: { $ref: '#/components/schemas/ControlStatus' },
          waivedOnly: {
            type: 'boolean',
            description: 'It fails by nothing but what waivers cover.',
          },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          inherited: { $ref: '#/components/schemas/StatusCounts' },
          failingControls: {
            type: 'array',
            description: 'Ids, most severe first.',
            items: { type: 'string' },
          },
        },
      },
      ControlPosture: {
        type: 'object',
        additionalProperties: false,
        required: ['controlId', 'status', 'counts', 'inherited'],
        properties: {
          controlId: { type: 'string' },
          status: { $ref: '#/components/schemas/ControlStatus' },
          waivedOnly: { type: 'boolean' },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          inherited: { $ref: '#/components/schemas/StatusCounts' },
        },
      },
      NotAssessed: {
        type: 'object',
        additionalProperties: false,
        required: ['cause', 'accountId', 'region', 'controlIds', 'results'],
        properties: {
          cause: { $ref: '#/components/schemas/UnknownCause' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          controlIds: { type: 'array', items: { type: 'string' } },
          results: { type: 'integer' },
        },
      },
      ClaimWarning: {
        type: 'object',
        additionalProperties: false,
        required: ['annotation', 'value', 'code', 'message'],
        properties: {
          annotation: { type: 'string' },
          value: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
      SweepProgress: {
        type: 'object',
        additionalProperties: false,
        required: ['targets', 'swept', 'running'],
        properties: {
          targets: { type: 'integer' },
          swept: { type: 'integer' },
          running: { type: 'integer' },
        },
      },
      OpenFindings: {
        type: 'object',
        additionalProperties: false,
        required: ['counts'],
        properties: {
          counts: {
            type: 'object',
            additionalProperties: false,
            required: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'],
            properties: {
              CRITICAL: { type: 'integer' },
              HIGH: { type: 'integer' },
              MEDIUM: { type: 'integer' },
              LOW: { type: 'integer' },
              INFORMATIONAL: { type: 'integer' },
            },
          },
          oldestAt: { type: 'string', description: 'ISO 8601.' },
        },
      },
      EntityPosture: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'state',
          'signals',
          'controls',
          'counts',
          'inherited',
          'resources',
          'accounts',
          'openFindings',
          'overdue',
          'doFirst',
          'notAssessed',
          'warnings',
          'sweep',
          'staleAfterSeconds',
        ],
        properties: {
          entityRef: { type: 'string' },
          ownerRef: { type: 'string' },
          state: {
            type: 'string',
            enum: ['no-claims', 'first-sweep', 'no-resources', 'assessed'],
          },
          signals: {
            type: 'array',
            items: { $ref: '#/components/schemas/SignalPosture' },
          },
          controls: {
            type: 'array',
            items: { $ref: '#/components/schemas/ControlPosture' },
          },
          counts: { $ref: '#/components/schemas/StatusCounts' },
          inherited: { $ref: '#/components/schemas/StatusCounts' },
          resources: { type: 'integer' },
          accounts: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['accountId'],
              properties: {
                accountId: { type: 'string' },
                name: { type: 'string' },
                ownerRef: { type: 'string' },
              },
            },
          },
          openFindings: { $ref: '#/components/schemas/OpenFindings' },
          overdue: {
            type: 'integer',
            description:
              'Failing results of its own, waived ones apart, past their due date.',
          },
          nextDueAt: {
            type: 'string',
            description: 'The earliest due date that is not past, ISO 8601.',
          },
          doFirst: {
            type: 'array',
            maxItems: 5,
            items: { $ref: '#/components/schemas/ControlResult' },
          },
          notAssessed: {
            type: 'array',
            items: { $ref: '#/components/schemas/NotAssessed' },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClaimWarning' },
          },
          sweep: { $ref: '#/components/schemas/SweepProgress' },
          evaluatedAt: {
            type: 'string',
            description: 'The age of the oldest result, ISO 8601.',
          },
          staleAfterSeconds: { type: 'number' },
        },
      },
      Finding: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'source',
          'product',
          'title',
          'severity',
          'workflowStatus',
          'accountId',
          'region',
          'resources',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { type: 'string' },
          source: { type: 'string', enum: ['securityhub', 'guardduty'] },
          product: { type: 'string' },
          title: { type: 'string' },
          type: { type: 'string' },
          severity: { $ref: '#/components/schemas/FindingSeverity' },
          workflowStatus: { type: 'string' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          resources: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResourceSummary' },
          },
          createdAt: { type: 'string', description: 'ISO 8601.' },
          updatedAt: { type: 'string', description: 'ISO 8601.' },
          consoleUrl: { type: 'string' },
          remediationUrl: { type: 'string' },
        },
      },
      FindingPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          nextCursor: { type: 'string' },
        },
      },
      Alarm: {
        type: 'object',
        additionalProperties: false,
        required: [
          'arn',
          'name',
          'kind',
          'state',
          'actionsEnabled',
          'actionCount',
          'accountId',
          'region',
          'resources',
        ],
        properties: {
          arn: { type: 'string' },
          name: { type: 'string' },
          kind: { type: 'string', enum: ['metric', 'composite', 'log'] },
          state: { type: 'string' },
          stateUpdatedAt: { type: 'string', description: 'ISO 8601.' },
          actionsEnabled: { type: 'boolean' },
          actionCount: { type: 'integer' },
          metric: { type: 'string' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          resources: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResourceSummary' },
          },
          consoleUrl: { type: 'string' },
        },
      },
      AlarmPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Alarm' },
          },
          nextCursor: { type: 'string' },
        },
      },
      RuleCompliance: {
        type: 'object',
        additionalProperties: false,
        required: ['ruleName', 'compliance', 'accountId', 'region', 'resource'],
        properties: {
          ruleName: { type: 'string' },
          compliance: { type: 'string' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          resource: { $ref: '#/components/schemas/ResourceSummary' },
          consoleUrl: { type: 'string' },
        },
      },
      RulePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RuleCompliance' },
          },
          nextCursor: { type: 'string' },
        },
      },
      Claim: {
        type: 'object',
        additionalProperties: false,
        required: ['by', 'source', 'value'],
        properties: {
          by: {
            type: 'string',
            enum: [
              'arn',
              'tags',
              'stack',
              'account',
              'entity-tag',
              'vpc',
              'relation',
            ],
          },
          source: { type: 'string' },
          value: { type: 'string' },
        },
      },
      ClaimedResource: {
        type: 'object',
        additionalProperties: false,
        required: ['resource', 'tags', 'claims'],
        properties: {
          resource: { $ref: '#/components/schemas/ResourceSummary' },
          tags: { type: 'object', additionalProperties: { type: 'string' } },
          claims: {
            type: 'array',
            items: { $ref: '#/components/schemas/Claim' },
          },
        },
      },
      ResourcePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClaimedResource' },
          },
          nextCursor: { type: 'string' },
        },
      },
      RefreshAccepted: {
        type: 'object',
        additionalProperties: false,
        required: ['targets'],
        properties: {
          targets: {
            type: 'integer',
            description: 'How many targets were made due.',
          },
        },
      },
      WorkItemState: {
        type: 'string',
        description:
          '`opening`, `closing` and `reopening` wait for an answer of the ticket service.',
        enum: ['opening', 'open', 'closing', 'closed', 'reopening'],
      },
      WorkItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'controlId',
          'state',
          'createdBy',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          controlId: { type: 'string' },
          state: { $ref: '#/components/schemas/WorkItemState' },
          assigneeRef: { type: 'string', description: 'A user or group.' },
          provider: {
            type: 'string',
            description: 'The id of the ticket service, where it has one.',
          },
          ticket: {
            type: 'object',
            description: 'Once the ticket service has opened it.',
            additionalProperties: false,
            required: ['id', 'url', 'title'],
            properties: {
              id: { type: 'string' },
              url: { type: 'string' },
              title: { type: 'string' },
            },
          },
          createdBy: { type: 'string' },
          createdAt: { type: 'string', description: 'ISO 8601.' },
          updatedAt: { type: 'string', description: 'ISO 8601.' },
          problem: {
            type: 'object',
            description:
              'What the ticket service last answered, where that was an error.',
            additionalProperties: false,
            required: ['message', 'at', 'attempts'],
            properties: {
              message: { type: 'string' },
              at: { type: 'string', description: 'ISO 8601.' },
              attempts: { type: 'integer' },
              nextTryAt: {
                type: 'string',
                description:
                  'ISO 8601; absent where it is not tried again until asked for.',
              },
            },
          },
        },
      },
      WorkItemPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'providers'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkItem' },
          },
          nextCursor: { type: 'string' },
          providers: {
            type: 'array',
            description: 'The ticket services that can be chosen.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'title'],
              properties: { id: { type: 'string' }, title: { type: 'string' } },
            },
          },
        },
      },
      WorkItemRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'controlId'],
        properties: {
          entityRef: { type: 'string', minLength: 1, maxLength: 512 },
          controlId: { type: 'string', minLength: 1, maxLength: 200 },
          assigneeRef: {
            type: 'string',
            description: 'A user or group; needed unless `provider` is given.',
            minLength: 1,
            maxLength: 512,
          },
          provider: {
            type: 'string',
            description:
              'The id of a ticket service, where a ticket is to be opened.',
            minLength: 1,
            maxLength: 64,
          },
        },
      },
      WaiverState: {
        type: 'string',
        enum: ['requested', 'approved', 'refused', 'withdrawn', 'ended'],
      },
      Waiver: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'entityRef',
          'controlId',
          'reason',
          'state',
          'requestedBy',
          'requestedAt',
          'endsAt',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          controlId: { type: 'string' },
          subject: {
            type: 'string',
            description: 'One resource or account only.',
          },
          finding: {
            type: 'string',
            description: 'One finding only, `<source>:<id>`.',
          },
          reason: { type: 'string' },
          state: { $ref: '#/components/schemas/WaiverState' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', description: 'ISO 8601.' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string', description: 'ISO 8601.' },
          decisionNote: { type: 'string' },
          startsAt: {
            type: 'string',
            description: 'When it began to hold, ISO 8601.',
          },
          endsAt: {
            type: 'string',
            description: 'Until when it holds, ISO 8601.',
          },
          endedAt: {
            type: 'string',
            description: 'When it was withdrawn, or ended, ISO 8601.',
          },
          endedBy: { type: 'string', description: 'Who withdrew it.' },
          actions: {
            type: 'array',
            description: 'What the caller may do with it now.',
            items: { type: 'string', enum: ['approve', 'refuse', 'withdraw'] },
          },
        },
      },
      ResultWaiver: {
        type: 'object',
        description:
          "The waiver that covers a result or gap. Of another entity's, on an account-level subject, there is no `entityRef`; and its reason, and who asked and decided when, only where `GET /waivers` gives it to the caller.",
        additionalProperties: false,
        required: ['id', 'controlId', 'state', 'endsAt'],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          controlId: { type: 'string' },
          subject: {
            type: 'string',
            description: 'One resource or account only.',
          },
          finding: {
            type: 'string',
            description: 'One finding only, `<source>:<id>`.',
          },
          reason: { type: 'string' },
          state: { $ref: '#/components/schemas/WaiverState' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', description: 'ISO 8601.' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string', description: 'ISO 8601.' },
          decisionNote: { type: 'string' },
          startsAt: {
            type: 'string',
            description: 'When it began to hold, ISO 8601.',
          },
          endsAt: {
            type: 'string',
            description: 'Until when it holds, ISO 8601.',
          },
          endedAt: {
            type: 'string',
            description: 'When it was withdrawn, or ended, ISO 8601.',
          },
          endedBy: { type: 'string', description: 'Who withdrew it.' },
        },
      },
      WaiverPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          nextCursor: { type: 'string' },
        },
      },
      WaiverRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'controlId', 'reason', 'endsAt'],
        properties: {
          entityRef: { type: 'string' },
          controlId: { type: 'string' },
          subject: {
            type: 'string',
            description:
              'One resource or account only; not together with `finding`.',
          },
          finding: {
            type: 'string',
            description: 'One finding only, `<source>:<id>`.',
          },
          reason: { type: 'string', description: '10 to 2,000 characters.' },
          endsAt: {
            type: 'string',
            description:
              'ISO 8601, in the future, and not beyond the configured maximum.',
          },
        },
      },
      CollectorStatus: {
        type: 'object',
        additionalProperties: false,
        required: ['collector', 'status', 'takenAt', 'calls', 'durationMs'],
        properties: {
          collector: { type: 'string' },
          status: {
            type: 'string',
            enum: ['ok', 'denied', 'disabled', 'throttled', 'failed'],
          },
          cause: { $ref: '#/components/schemas/UnknownCause' },
          takenAt: { type: 'string', description: 'ISO 8601.' },
          lastSuccessAt: { type: 'string', description: 'ISO 8601.' },
          calls: {
            type: 'object',
            description: 'AWS calls of the last reading, by operation.',
            additionalProperties: { type: 'integer' },
          },
          durationMs: { type: 'number' },
        },
      },
      TargetStatus: {
        type: 'object',
        additionalProperties: false,
        required: [
          'accountId',
          'region',
          'state',
          'stale',
          'calls',
          'collectors',
        ],
        properties: {
          accountId: { type: 'string' },
          accountName: { type: 'string' },
          region: { type: 'string' },
          ownerRef: { type: 'string' },
          state: {
            type: 'string',
            enum: ['waiting', 'running', 'done', 'region-disabled'],
          },
          progress: {
            type: 'object',
            additionalProperties: false,
            required: ['done', 'of'],
            properties: {
              done: { type: 'integer' },
              of: { type: 'integer' },
              current: { type: 'string' },
            },
          },
          lastStartedAt: { type: 'string', description: 'ISO 8601.' },
          lastFinishedAt: { type: 'string', description: 'ISO 8601.' },
          lastSuccessAt: { type: 'string', description: 'ISO 8601.' },
          nextSweepAt: { type: 'string', description: 'ISO 8601.' },
          stale: { type: 'boolean' },
          calls: {
            type: 'integer',
            description: 'All AWS calls of the last sweep.',
          },
          collectors: {
            type: 'array',
            items: { $ref: '#/components/schemas/CollectorStatus' },
          },
        },
      },
      TargetList: {
        type: 'object',
        additionalProperties: false,
        required: ['progress', 'items', 'discoveryFailures'],
        properties: {
          progress: {
            type: 'object',
            additionalProperties: false,
            required: ['targets', 'done', 'running'],
            properties: {
              targets: { type: 'integer' },
              done: { type: 'integer' },
              running: {
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['accountId', 'region'],
                  properties: {
                    accountId: { type: 'string' },
                    region: { type: 'string' },
                  },
                },
              },
            },
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/TargetStatus' },
          },
          discoveryFailures: {
            type: 'array',
            items: { $ref: '#/components/schemas/UnknownCause' },
          },
        },
      },
      ScoreCounts: {
        type: 'object',
        additionalProperties: false,
        required: [
          'fail',
          'unknown',
          'stale',
          'waived',
          'pass',
          'notApplicable',
        ],
        properties: {
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          stale: { type: 'integer' },
          waived: { type: 'integer' },
          pass: { type: 'integer' },
          notApplicable: { type: 'integer' },
        },
      },
      ScoreFindings: {
        type: 'object',
        additionalProperties: false,
        required: ['critical', 'high'],
        properties: {
          critical: { type: 'integer' },
          high: { type: 'integer' },
        },
      },
      ScoreSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entities',
          'entitiesWithGaps',
          'counts',
          'overdue',
          'dueSoon',
          'findings',
        ],
        properties: {
          entities: { type: 'integer' },
          entitiesWithGaps: { type: 'integer' },
          counts: { $ref: '#/components/schemas/ScoreCounts' },
          assessed: { type: 'number' },
          passing: { type: 'number' },
          passingWithoutWaived: { type: 'number' },
          overdue: { type: 'integer' },
          dueSoon: { type: 'integer' },
          findings: { $ref: '#/components/schemas/ScoreFindings' },
        },
      },
      ScoreSummaryBefore: {
        type: 'object',
        additionalProperties: false,
        required: ['entities', 'entitiesWithGaps', 'counts', 'findings'],
        properties: {
          entities: { type: 'integer' },
          entitiesWithGaps: { type: 'integer' },
          counts: { $ref: '#/components/schemas/ScoreCounts' },
          assessed: { type: 'number' },
          passing: { type: 'number' },
          passingWithoutWaived: { type: 'number' },
          findings: { $ref: '#/components/schemas/ScoreFindings' },
        },
      },
      ScoreBreakdownBefore: {
        type: 'object',
        additionalProperties: false,
        required: ['counts'],
        properties: {
          counts: { $ref: '#/components/schemas/ScoreCounts' },
          passing: { type: 'number' },
          assessed: { type: 'number' },
        },
      },
      SignalBreakdown: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'counts'],
        properties: {
          key: { $ref: '#/components/schemas/Signal' },
          counts: { $ref: '#/components/schemas/ScoreCounts' },
          passing: { type: 'number' },
          assessed: { type: 'number' },
          before: { $ref: '#/components/schemas/ScoreBreakdownBefore' },
        },
      },
      BestPracticeBreakdown: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'counts'],
        properties: {
          key: { type: 'string' },
          counts: { $ref: '#/components/schemas/ScoreCounts' },
          passing: { type: 'number' },
          assessed: { type: 'number' },
          before: { $ref: '#/components/schemas/ScoreBreakdownBefore' },
        },
      },
      GapAges: {
        type: 'object',
        additionalProperties: false,
        required: ['week', 'month', 'quarter', 'older'],
        properties: {
          week: { type: 'integer' },
          month: { type: 'integer' },
          quarter: { type: 'integer' },
          older: { type: 'integer' },
        },
      },
      ScorecardHeadline: {
        type: 'object',
        additionalProperties: false,
        required: [
          'summary',
          'beforeDay',
          'bySignal',
          'byBestPractice',
          'ages',
          'lateTargets',
        ],
        properties: {
          summary: { $ref: '#/components/schemas/ScoreSummary' },
          before: { $ref: '#/components/schemas/ScoreSummaryBefore' },
          beforeDay: { type: 'string' },
          bySignal: {
            type: 'array',
            items: { $ref: '#/components/schemas/SignalBreakdown' },
          },
          byBestPractice: {
            type: 'array',
            items: { $ref: '#/components/schemas/BestPracticeBreakdown' },
          },
          ages: { $ref: '#/components/schemas/GapAges' },
          lateTargets: { type: 'integer' },
        },
      },
      ScorecardRow: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'summary'],
        properties: {
          key: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          type: { type: 'string' },
          systemRef: { type: 'string' },
          accountIds: { type: 'array', items: { type: 'string' } },
          summary: { $ref: '#/components/schemas/ScoreSummary' },
        },
      },
      ScorecardPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardRow' },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer' },
        },
      },
      HeatmapRow: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'cells'],
        properties: {
          key: { type: 'string' },
          title: { type: 'string' },
          cells: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScoreCounts' },
          },
        },
      },
      ScorecardHeatmap: {
        type: 'object',
        additionalProperties: false,
        required: ['controls', 'rows', 'total'],
        properties: {
          controls: { type: 'array', items: { type: 'string' } },
          rows: {
            type: 'array',
            items: { $ref: '#/components/schemas/HeatmapRow' },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer' },
        },
      },
      ScorecardDay: {
        type: 'object',
        additionalProperties: false,
        required: ['day', 'counts', 'entities', 'entitiesWithGaps', 'findings'],
        properties: {
          day: { type: 'string' },
          counts: { $ref: '#/components/schemas/ScoreCounts' },
          entities: { type: 'integer' },
          entitiesWithGaps: { type: 'integer' },
          findings: { $ref: '#/components/schemas/ScoreFindings' },
        },
      },
      ScorecardTrend: {
        type: 'object',
        additionalProperties: false,
        required: ['days'],
        properties: {
          days: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardDay' },
          },
        },
      },
      ScorecardGap: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'title',
          'controlId',
          'severity',
          'signal',
          'scope',
          'state',
          'failing',
          'accountIds',
          'overdue',
        ],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { type: 'string' },
          systemRef: { type: 'string' },
          controlId: { type: 'string' },
          severity: {
            type: 'string',
            enum: ['critical', 'high', 'medium', 'low'],
          },
          signal: { $ref: '#/components/schemas/Signal' },
          scope: {
            type: 'string',
            enum: ['resource', 'account-region', 'account'],
          },
          state: {
            type: 'string',
            enum: ['fail', 'unknown', 'stale', 'waived'],
          },
          failing: { type: 'integer' },
          accountIds: { type: 'array', items: { type: 'string' } },
          since: { type: 'string' },
          dueAt: { type: 'string' },
          overdue: { type: 'boolean' },
          waiver: { $ref: '#/components/schemas/ResultWaiver' },
          workItem: { $ref: '#/components/schemas/WorkItem' },
        },
      },
      GapsPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardGap' },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer' },
        },
      },
      Facet: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'title', 'entities'],
        properties: {
          value: { type: 'string' },
          title: { type: 'string' },
          entities: { type: 'integer' },
        },
      },
      ScorecardFacets: {
        type: 'object',
        additionalProperties: false,
        required: [
          'owners',
          'systems',
          'domains',
          'kinds',
          'types',
          'lifecycles',
          'tags',
          'accounts',
          'regions',
        ],
        properties: {
          owners: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          systems: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          domains: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          kinds: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          types: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          lifecycles: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          tags: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          accounts: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
          regions: {
            type: 'array',
            items: { $ref: '#/components/schemas/Facet' },
          },
        },
      },
      UnownedItem: {
        type: 'object',
        additionalProperties: false,
        required: ['queue', 'key', 'title', 'fix'],
        properties: {
          queue: {
            type: 'string',
            enum: ['resources', 'findings', 'entities', 'owners'],
          },
          key: { type: 'string' },
          title: { type: 'string' },
          resource: { $ref: '#/components/schemas/ResourceSummary' },
          severity: {
            type: 'string',
            enum: ['critical', 'high', 'medium', 'low', 'informational'],
          },
          gaps: { type: 'integer' },
          entityRefs: { type: 'array', items: { type: 'string' } },
          fix: { type: 'string' },
        },
      },
      UnownedPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/UnownedItem' },
          },
          nextCursor: { type: 'string' },
          total: { type: 'integer' },
        },
      },
    },
  },
} as const;
