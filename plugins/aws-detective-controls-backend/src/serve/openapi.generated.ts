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
              'Any of these. A stale result is `stale` only, whatever its status was.',
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['fail', 'unknown', 'pass', 'not-applicable', 'stale'],
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
  },
  components: {
    parameters: {
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
      Error: {
        description:
          '400 `InputError` names the parameter; 401 without credentials; 403 `NotAllowedError` without the permission; 404 `NotFoundError` for an entity that does not exist or that the caller may not read; 409 `ConflictError` for a refresh of an entity whose claims no target could show.',
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
          'Disjoint: a stale result is counted in `stale` only, whatever its status was.',
        additionalProperties: false,
        required: ['pass', 'fail', 'unknown', 'stale', 'notApplicable'],
        properties: {
          pass: { type: 'integer' },
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          stale: { type: 'integer' },
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
    },
  },
} as const;
