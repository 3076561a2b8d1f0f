import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * The aws-detective-controls plugin. Unknown keys and malformed values stop
   * the start, with the path of each.
   *
   * Credentials are those of Backstage's AWS integration, in `aws`: list accounts
   * in `aws.accounts`, or name in `aws.accountDefaults.roleName` the role to
   * assume in each. With neither, the default credential chain of the AWS SDK is
   * used, for the one account that it belongs to.
   */
  awsDetectiveControls?: {
    /**
     * AWS accounts to sweep. With neither accounts nor an organization, the plugin
     * starts and sweeps nothing.
     */
    accounts?: Array<{
      /** Twelve digits, in quotes: without, YAML reads a number and drops leading zeros. */
      accountId: string;
      /** The name to show; that of AWS Organizations unless told. */
      name?: string;
      /**
       * Entity ref of who owns the account, and so its account-level gaps, such as
       * `group:default/platform`. The kind is `group` unless told. An entity of
       * `kind: Resource` and `type: aws-account` can say it too.
       */
      owner?: string;
      /** Regions of this account, instead of `regions` below. */
      regions?: string[] | 'enabled';
    }>;

    /** Finds the active accounts of an organization, beside those in `accounts`. */
    organization?: {
      /**
       * The management account, or a delegated administrator: the one whose
       * credentials may call `organizations:ListAccounts`.
       */
      accountId: string;
      /** Ids of accounts not to sweep. */
      excludeAccounts?: string[];
      /** How often to list the accounts anew. Default: 1 hour. */
      refresh?: string | HumanDuration;
    };

    /**
     * Regions to sweep in every account: a list, or `enabled` for those that are
     * enabled in the account (ec2:DescribeRegions). Default: `enabled`.
     */
    regions?: string[] | 'enabled';

    /** When and how accounts are read. Pages and APIs never call AWS. */
    sweep?: {
      /** From the end of a sweep of an account and region to its next. Default: 1 hour. */
      interval?: string | HumanDuration;
      /**
       * How often each backend instance looks for what is due, as Backstage's
       * scheduler takes it. Default: every 10 seconds, of scope `local`, so that all
       * instances share the work.
       */
      schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
      /** Accounts and regions that one instance sweeps at once, 1 to 100. Default: 4. */
      concurrency?: number | string;
      /**
       * The sweep of one account and region is cut off after this: what it has read
       * counts, the rest keeps its last results. Default: 10 minutes.
       */
      targetTimeout?: string | HumanDuration;
    };

    /**
     * A result older than this is stale: still shown, never counted as a pass. At
     * least `sweep.interval`. Default: three times `sweep.interval`.
     */
    staleAfter?: string | HumanDuration;

    /** How catalog entities come to own AWS resources, beside their annotations. */
    claims?: {
      /**
       * Keys of AWS tags that hold an entity's ref or name, so that resources need
       * no annotation. Default: `backstage.io/entity-ref`.
       */
      entityTagKeys?: string[];
      /** How often the catalog is read anew. Default: 5 minutes. */
      refresh?: string | HumanDuration;
    };

    findings?: {
      /**
       * Severities of Security Hub findings to read. CRITICAL and HIGH are always
       * read, since controls judge them. Default: CRITICAL, HIGH and MEDIUM.
       */
      severities?: Array<
        'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFORMATIONAL'
      >;
    };

    /**
     * Editions of SEC 4 that are offered, the first of them first: `sec4-2022`, the
     * improvement plan of 2022-03-31, and `sec4-current`, the edition in force.
     * Default: both.
     */
    benchmarks?: Array<'sec4-2022' | 'sec4-current'>;

    /** Which controls are judged, and what they are not asked of. */
    controls?: {
      /** Tiers whose controls are judged. Default: core and recommended. */
      tiers?: Array<'core' | 'recommended' | 'extended'>;
      /** Ids of controls that are judged whatever their tier. */
      enabled?: string[];
      /** Ids of controls that are not judged, and not shown. */
      disabled?: string[];
      /**
       * What controls are not asked of, by decision of people. Its results are not
       * applicable, and say why. What is given of `arns`, `tags` and `accounts`
       * must all hold; at least one is needed.
       */
      exemptions?: Array<{
        /** Ids of controls. Default: every control. */
        controls?: string[];
        /** Whole ARNs, or prefixes that end in `*`. */
        arns?: string[];
        /** Values by tag key: different keys all, values of one key any. */
        tags?: { [key: string]: string | string[] };
        /** Account ids, for what is asked of accounts too. */
        accounts?: string[];
        /** Why; shown with each exempt result. */
        reason: string;
      }>;
    };

    /** What controls take for enough. */
    thresholds?: {
      /** The least severity of an open finding that is a gap. Default: HIGH. */
      findingSeverity?:
        | 'CRITICAL'
        | 'HIGH'
        | 'MEDIUM'
        | 'LOW'
        | 'INFORMATIONAL';
      /** Open findings that are younger are no gap yet. Default: none. */
      findingAge?: string | HumanDuration;
      /** The fewest days that log groups and trails are to be kept. Default: 365. */
      logRetentionDays?: number | string;
      /** The most days that log groups may be kept. Default: no limit. */
      logRetentionMaximumDays?: number | string;
      /** Per cent of the alarms recommended for a resource that are enough. Default: 100. */
      alarmCoveragePercent?: number | string;
      /** For how long an alarm may be without data. Default: one day. */
      alarmDataGrace?: string | HumanDuration;
    };

    /** What acts on findings. */
    response?: {
      /**
       * Targets of EventBridge rules that act on findings, though their kind does
       * not show it, such as a queue that a case system reads. Shown as declared.
       */
      responders?: Array<{
        arn: string;
        /** Why; shown with the result. */
        reason: string;
      }>;
    };

    rds?: {
      /**
       * Log types that a DB instance must export to CloudWatch Logs, by engine,
       * instead of all those that AWS offers for it:
       * `{ postgres: [postgresql], mysql: [error, audit] }`.
       */
      requiredLogTypes?: { [engine: string]: string[] };
    };

    /**
     * Days from when a gap was first seen until it is due, by the severity of its
     * control, 1 to 3650 each. The time that it was under a waiver does not count.
     */
    dueDates?: {
      /** Default: 7. */
      critical?: number | string;
      /** Default: 14. */
      high?: number | string;
      /** Default: 30. */
      medium?: number | string;
      /** Default: 90. */
      low?: number | string;
      /** A gap is due soon so many days before, 0 to 3650. Default: 3. */
      soonDays?: number | string;
    };

    /** Accepted exceptions. */
    waivers?: {
      /** The most days that a waiver may be asked for, 1 to 3650. Default: 365. */
      maximumDays?: number | string;
      /** Whether who asked for a waiver may approve it. Default: false. */
      selfApproval?: boolean | 'true' | 'false';
      /**
       * How many days before its end people are told of it, 1 to 3650 each; an empty
       * list for never. Default: 14 and 3.
       */
      remindBeforeDays?: Array<number | string>;
    };

    /**
     * What owners are told through Backstage's notifications. Without its plugin
     * nothing is told, and nothing breaks.
     */
    notifications?: {
      /** Default: true. */
      enabled?: boolean | 'true' | 'false';
      /**
       * Hours between two notifications of one kind to one owner, 1 to 168; where a
       * critical gap is among them, one hour is enough. Default: 24.
       */
      digestHours?: number | string;
      /** What to tell of. Default: all of it. */
      kinds?: Array<'new-gap' | 'due-soon' | 'overdue' | 'waiver-ending'>;
    };

    /** Links to the AWS console. */
    console?: {
      /**
       * Start URL of the AWS access portal (IAM Identity Center), with `https://`:
       * links then sign in to the account that they lead to.
       */
      ssoStartUrl?: string;
      /** The permission set that such links ask for; people choose unless told. */
      ssoRoleName?: string;
    };

    /** How AWS is called. */
    aws?: {
      /**
       * Overrides the endpoint of every AWS client of the plugin, for private
       * networks and emulators. It does not reach the call that assumes a role,
       * which is Backstage's AWS integration's; the SDK's own environment variable
       * `AWS_ENDPOINT_URL` reaches both.
       */
      endpoint?: string;
      /**
       * Partition of accounts for which neither their regions nor AWS Organizations
       * say it. Default: `aws`.
       */
      partition?:
        | 'aws'
        | 'aws-cn'
        | 'aws-us-gov'
        | 'aws-iso'
        | 'aws-iso-b'
        | 'aws-iso-e'
        | 'aws-iso-f'
        | 'aws-eusc';
      /** An attempt without a whole answer is given up after this. Default: 30 seconds. */
      callTimeout?: string | HumanDuration;
      /** Attempts per call, the first included, 1 to 20. Default: 5. */
      maxAttempts?: number | string;
    };
  };
}
