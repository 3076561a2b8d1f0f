import {
  ScoreState,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { createHash } from 'node:crypto';
import { ExportRow, ExportWriter } from './ExportRow';

/*
 * Open Cybersecurity Schema Framework 1.3.0, class Compliance Finding (2003) with the
 * cloud profile: the form that Amazon Security Lake and AWS Security Hub take in.
 * https://schema.ocsf.io/1.3.0/classes/compliance_finding
 */
const VERSION = '1.3.0';
const CATEGORY_FINDINGS = 2;
const CLASS_COMPLIANCE_FINDING = 2003;
/** A finding as it stands; nothing here tells whether a reader saw it before. */
const ACTIVITY_CREATE = 1;

const SEVERITY: Record<Severity, [id: number, caption: string]> = {
  critical: [5, 'Critical'],
  high: [4, 'High'],
  medium: [3, 'Medium'],
  low: [2, 'Low'],
};
const INFORMATIONAL: [number, string] = [1, 'Informational'];

/** `compliance.status_id`: what could not be read, or is too old, is not known. */
const COMPLIANCE_STATUS: Record<ScoreState, [id: number, caption: string]> = {
  pass: [1, 'Pass'],
  fail: [3, 'Fail'],
  waived: [3, 'Fail'],
  unknown: [0, 'Unknown'],
  stale: [0, 'Unknown'],
  'not-applicable': [99, 'Not applicable'],
};

/** `status_id`: of the finding itself. */
const FINDING_STATUS: Record<ScoreState, [id: number, caption: string]> = {
  pass: [4, 'Resolved'],
  fail: [1, 'New'],
  waived: [3, 'Suppressed'],
  unknown: [1, 'New'],
  stale: [1, 'New'],
  'not-applicable': [4, 'Resolved'],
};

function milliseconds(time: string): number {
  return Date.parse(time);
}

/** The same for the same gap of the same entity, whenever it is exported. */
function findingUid(row: ExportRow): string {
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        row.entityRef,
        row.control.id,
        row.result.accountId,
        row.result.region,
        row.result.subject,
      ]),
    )
    .digest('hex');
  return `aws-detective-controls/${row.control.id}/${hash.slice(0, 32)}`;
}

/** A row as an OCSF Compliance Finding. */
export function toComplianceFinding(row: ExportRow): Record<string, unknown> {
  const { control, result, state } = row;
  const gap = state !== 'pass' && state !== 'not-applicable';
  const [severityId, severity] = gap
    ? SEVERITY[control.severity]
    : INFORMATIONAL;
  const [complianceId, complianceStatus] = COMPLIANCE_STATUS[state];
  const [statusId, status] = FINDING_STATUS[state];
  const evaluatedAt = milliseconds(result.evaluatedAt);
  return {
    activity_id: ACTIVITY_CREATE,
    activity_name: 'Create',
    category_uid: CATEGORY_FINDINGS,
    category_name: 'Findings',
    class_uid: CLASS_COMPLIANCE_FINDING,
    class_name: 'Compliance Finding',
    type_uid: CLASS_COMPLIANCE_FINDING * 100 + ACTIVITY_CREATE,
    type_name: 'Compliance Finding: Create',
    time: evaluatedAt,
    severity_id: severityId,
    severity,
    status_id: statusId,
    status,
    message: result.reason.en,
    metadata: {
      version: VERSION,
      profiles: ['cloud'],
      product: {
        name: 'AWS detective controls',
        vendor_name: 'Backstage',
        uid: 'aws-detective-controls',
      },
      event_code: control.id,
      processed_time: milliseconds(row.exportedAt),
    },
    cloud: {
      provider: 'AWS',
      region: result.region,
      account: { uid: result.accountId, type: 'AWS Account', type_id: 10 },
    },
    finding_info: {
      uid: findingUid(row),
      title: control.title.en,
      desc: result.reason.en,
      types: ['Software and Configuration Checks'],
      first_seen_time: milliseconds(result.since),
      last_seen_time: evaluatedAt,
    },
    compliance: {
      control: control.id,
      standards: ['AWS Well-Architected Framework: Security Pillar, SEC 4'],
      requirements: [row.bestPractice, control.step],
      status_id: complianceId,
      status: complianceStatus,
      status_code: state.toLocaleUpperCase('en-US').replace('-', '_'),
      status_detail: result.cause?.message ?? result.reason.en,
    },
    resources: [
      {
        uid: result.resource?.arn ?? result.subject,
        type: result.resource?.type ?? 'AWS::::Account',
        name: result.resource?.name ?? result.resource?.id ?? result.accountId,
        region: result.region,
        cloud_partition: row.partition,
        ...(row.ownerRef && { owner: { name: row.ownerRef, type_id: 99 } }),
      },
    ],
    remediation: {
      desc: control.remediation.summary.en,
      references: control.remediation.links.map(link => link.url.en),
    },
    unmapped: {
      entity: row.entityRef,
      owner: row.ownerRef,
      system: row.systemRef,
      state,
      evidence: result.evidence,
      waiver: result.waiver && {
        id: result.waiver.id,
        reason: result.waiver.reason,
        endsAt: result.waiver.endsAt,
      },
      dueAt: result.dueAt,
    },
  };
}

/** OCSF Compliance Findings, one JSON object a line. */
export const ocsfWriter: ExportWriter = {
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'ocsf.jsonl',
  begin: '',
  row: row => `${JSON.stringify(toComplianceFinding(row))}\n`,
  between: '',
  end: '',
};
