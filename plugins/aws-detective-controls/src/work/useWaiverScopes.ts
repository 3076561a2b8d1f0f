import { useApi } from '@backstage/core-plugin-api';
import {
  ControlResult,
  DetectiveControlsApi,
  Finding,
} from 'backstage-plugin-aws-detective-controls-common';
import useAsync from 'react-use/esm/useAsync';
import { detectiveControlsApiRef } from '../api';
import { place } from '../components/accountId';

/** A part of a control's gap that a waiver can be asked for: a resource, or a finding. */
export type WaiverScope =
  | { subject: string; label: string; finding?: undefined }
  | { finding: string; label: string; subject?: undefined };

/** As many findings as one request gives; more are no choice for a person. */
const FINDINGS = 500;

/** The call behind a result that counts findings names where they were read from. */
const FINDINGS_CALL = /^(securityhub|guardduty):GetFindings$/;

function sourcesOf(results: ControlResult[]): Finding['source'][] {
  const calls = results.flatMap(({ evidence }) =>
    evidence.map(({ call }) => FINDINGS_CALL.exec(call)?.[1]),
  );
  return (['securityhub', 'guardduty'] as const).filter(source =>
    calls.includes(source),
  );
}

/** The open findings that name what fails; none where they cannot be loaded, since a resource can still be asked for. */
async function findingsOf(
  api: DetectiveControlsApi,
  entityRef: string,
  results: ControlResult[],
): Promise<Finding[]> {
  const source = sourcesOf(results);
  if (source.length === 0) {
    return [];
  }
  const subjects = new Set(results.map(({ subject }) => subject));
  try {
    const { items } = await api.getFindings(entityRef, {
      source,
      limit: FINDINGS,
    });
    return items.filter(({ resources }) =>
      resources.some(({ arn }) => subjects.has(arn)),
    );
  } catch {
    return [];
  }
}

function scopeOfResult(result: ControlResult): WaiverScope {
  const { subject, resource, accountId, region } = result;
  const name = resource?.name ?? resource?.id ?? subject;
  return { subject, label: `${name} · ${place(accountId, region)}` };
}

function scopeOfFinding({
  source,
  id,
  title,
  resources,
}: Finding): WaiverScope {
  const names = resources.map(({ name, id: of }) => name ?? of);
  return {
    finding: `${source}:${id}`,
    label: [title, ...names.slice(0, 1)].join(' · '),
  };
}

/**
 * The resources (or accounts) of an entity that fail a control, and the findings for
 * which they do; none while they load, and none where they cannot be loaded: the whole
 * control can still be asked for.
 */
export function useWaiverScopes(
  entityRef: string,
  controlId: string,
  wanted: boolean,
): WaiverScope[] {
  const api = useApi(detectiveControlsApiRef);
  const { value } = useAsync(async () => {
    // An account that no entity stands for has no list of results of its own.
    if (!wanted || entityRef.startsWith('account/')) {
      return [];
    }
    const { items } = await api.getResults(entityRef, {
      control: [controlId],
      status: ['fail'],
      scope: 'own',
    });
    const findings = await findingsOf(api, entityRef, items);
    return [...items.map(scopeOfResult), ...findings.map(scopeOfFinding)];
  }, [api, entityRef, controlId, wanted]);
  return value ?? [];
}
