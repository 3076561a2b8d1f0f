import { LocalizedText } from './LocalizedText';
import { ControlScope, Severity, Signal } from './Status';

/** A best practice of SEC 4, in either generation of the framework. @public */
export type BestPracticeId =
  | 'SEC04-BP01'
  | 'SEC04-BP02'
  | 'SEC04-BP03'
  | 'SEC04-BP04';

/** A step of the SEC 4 improvement plan, such as `BP01-S1`. @public */
export type StepId = `BP0${1 | 2 | 3 | 4}-S${number}`;

/**
 * Where a reader of a gap can go next.
 *
 * - `well-architected-current`: today's page of the best practice.
 * - `well-architected-archived`: the page of the source document (2022-03-31),
 *   whose `url` has a Japanese twin.
 * - `plan`: a link that the improvement plan itself names for the step.
 * - `service-doc`: the page of the AWS service.
 *
 * @public
 */
export interface RemediationLink {
  kind:
    | 'well-architected-current'
    | 'well-architected-archived'
    | 'plan'
    | 'service-doc';
  /** The text to show for the link. */
  label: LocalizedText;
  /** The page in each language; AWS serves English where `ja` is the same. */
  url: LocalizedText;
}

/**
 * What to click, to type or to write to close a gap. Texts may hold the
 * placeholders `{{arn}}`, `{{id}}`, `{{name}}`, `{{account}}`, `{{region}}` and
 * `{{partition}}`, which stand for the resource of the gap; see
 * {@link fillRemediation}.
 *
 * @public
 */
export interface RemediationSteps {
  /** In the AWS console, one text a step. */
  console: LocalizedText[];
  /** AWS CLI commands; what only the reader knows stands in `<angle-brackets>`. */
  cli: string;
  /** Terraform, for the `hashicorp/aws` provider. */
  terraform: string;
}

/**
 * How important a control is for SEC 4.
 *
 * - `core`: the improvement plan names it, or cannot be answered without it.
 * - `recommended`: today's pages name it.
 * - `extended`: for single services; off unless config asks for it.
 *
 * @public
 */
export type ControlTier = 'core' | 'recommended' | 'extended';

/**
 * How to close a gap of a control.
 *
 * @public
 */
export interface Remediation {
  /** What to do, in one or two sentences. */
  summary: LocalizedText;
  links: RemediationLink[];
  /** What to click, type or write. */
  steps?: RemediationSteps;
}

/**
 * Where a check of AWS itself is known to say something else.
 *
 * @public
 */
export interface KnownDifference {
  /** Ids of Security Hub controls and AWS Config rules. */
  sources: string[];
  why: LocalizedText;
}

/**
 * One expectation: everything about a control but its code.
 *
 * @public
 */
export interface ControlMetadata {
  /** A stable id in kebab case, such as `vpc-flow-logs-enabled`. */
  id: string;
  title: LocalizedText;
  /** The best practice in the numbering of the improvement plan (2020 to 2023). */
  bestPractice: BestPracticeId;
  /** The best practice in the numbering in force since 2024-06-27. */
  currentBestPractice: BestPracticeId;
  step: StepId;
  signal: Signal;
  severity: Severity;
  tier: ControlTier;
  scope: ControlScope;
  /** CloudFormation type names of what it judges; `*` for any resource. */
  resourceTypes: string[];
  /** IAM actions that its collectors use, such as `ec2:DescribeVpcs`. */
  iamActions: string[];
  remediation: Remediation;
  /** What others call the same expectation. */
  equivalents: {
    securityHub: string[];
    configRules: string[];
  };
  /** Where those are known to be wrong; absent where they are not. */
  differences?: KnownDifference[];
}
