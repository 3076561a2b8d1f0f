import {
  BestPracticeId,
  findBestPractice,
  findCurrentBestPractice,
  findStep,
  LocalizedText,
  RemediationLink,
  StepId,
} from 'backstage-plugin-aws-detective-controls-common';

/** A page of an AWS service's documentation. */
export interface ServicePage {
  label: LocalizedText;
  url: string;
}

/**
 * Where a reader of a control's gap can go: today's best practice, the archived
 * one, what the plan names for the step, and the page of the service.
 */
export function remediationLinks(options: {
  bestPractice: BestPracticeId;
  currentBestPractice: BestPracticeId;
  step: StepId;
  servicePage: ServicePage;
}): RemediationLink[] {
  const { bestPractice, currentBestPractice, step, servicePage } = options;
  const current = findCurrentBestPractice(currentBestPractice);
  const archived = findBestPractice(bestPractice);
  const planLinks = findStep(step)?.step.links ?? [];
  return [
    ...(current
      ? [
          {
            kind: 'well-architected-current' as const,
            label: prefixed(current.id, current.title),
            url: current.url,
          },
        ]
      : []),
    ...(archived
      ? [
          {
            kind: 'well-architected-archived' as const,
            label: prefixed(`${archived.id} (2022-03-31)`, archived.title),
            url: archived.url,
          },
        ]
      : []),
    ...planLinks.map(link => ({ kind: 'plan' as const, ...link })),
    {
      kind: 'service-doc',
      label: servicePage.label,
      url: { en: servicePage.url, ja: servicePage.url },
    },
  ];
}

function prefixed(prefix: string, { en, ja }: LocalizedText): LocalizedText {
  return { en: `${prefix} ${en}`, ja: `${prefix} ${ja}` };
}
