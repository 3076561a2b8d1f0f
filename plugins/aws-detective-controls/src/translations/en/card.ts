/** Texts of the card, and of what both card and tab say of their state. */
export const card = {
  'card.title': 'Detective controls',
  'card.subtitle': 'SEC 4',
  'card.signals': 'Signals',
  'card.doFirst': 'Do this first',
  'card.how': 'How',
  'card.howOf': 'How to close: {{title}}',
  'card.notMet': 'Not met: {{title}}',
  'card.nextDue': 'Next:',
  'card.ages': 'Controls with gaps by age:',
  'card.age.week': '{{gaps}} for up to 7 days',
  'card.age.month': '{{gaps}} for 8 to 30 days',
  'card.age.quarter': '{{gaps}} for 31 to 90 days',
  'card.age.older': '{{gaps}} for more than 90 days',
  'card.step': 'step {{number}}',
  'card.makeReadable': 'Let the collector read: allow {{action}}',
  'card.enableService':
    'Turn on {{service}}; until then this stays not assessed',
  'card.readAgain': 'Find out why it could not be read',
  'card.openPlan': 'Open improvement plan',
  'card.couldNotAssess': 'What could not be assessed',
  'card.accountGapsOf_one': '{{count}} account gap belongs to {{owner}}',
  'card.accountGapsOf_other': '{{count}} account gaps belong to {{owner}}',
  'card.accountGapsUnowned_one':
    '{{count}} account gap; its account has no owner in the catalog',
  'card.accountGapsUnowned_other':
    '{{count}} account gaps; their account has no owner in the catalog',
  'card.accountUnknown_one': '{{count}} account result is not assessed',
  'card.accountUnknown_other': '{{count}} account results are not assessed',
  'card.openFindings_one': '{{count}} open',
  'card.openFindings_other': '{{count}} open',
  'card.oldest': 'oldest {{time}}',
  'card.noOpenFindings': 'none open',
  'card.nothingToJudge': 'nothing to judge',
  'card.staleDetail': 'last read more than {{duration}} ago',
  'card.belongsToAccount': 'in the account, not in this entity',
  'card.controlsFailed':
    'The titles of the controls could not be loaded; their ids are shown.',

  'refresh.refresh': 'Refresh',
  'refresh.asking': 'Asking for a sweep…',
  'refresh.accepted_one': 'A sweep of {{count}} target was asked for.',
  'refresh.accepted_other': 'A sweep of {{count}} targets was asked for.',
  'refresh.running_one': '{{count}} target is being swept now.',
  'refresh.running_other': '{{count}} targets are being swept now.',
  'refresh.failed': 'The sweep could not be asked for: {{message}}',

  'state.loading': 'Loading detective controls',
  'state.retry': 'Try again',
  'state.errorTitle': 'The detective controls could not be loaded',
  'state.badParameter':
    'This link asks for {{parameter}} “{{value}}”, and there is none such.',
  'state.removeParameter': 'Show it without {{parameter}} “{{value}}”',
  'state.badCursor':
    'The list has changed since it was begun, and cannot go on from here.',
  'state.updateFailed':
    'This could not be updated; what you see is what was last loaded.',
  'state.noClaimsTitle': 'No AWS resource is claimed yet',
  'state.noClaimsText':
    'Nothing says which AWS resources belong to this entity. Add one or more of these annotations to its catalog file; they add up.',
  'state.noClaimsExample': 'Example',
  'state.firstSweepTitle': 'The first sweep is still running',
  'state.firstSweepText':
    'Nothing has been assessed yet. Results appear here by themselves as the sweeps end.',
  'state.firstSweepProgress_one': '{{swept}} of {{count}} target swept',
  'state.firstSweepProgress_other': '{{swept}} of {{count}} targets swept',
  'state.noResourcesTitle': 'Nothing in AWS matched the claims',
  'state.noResourcesText':
    'The accounts were swept, and no resource matches what this entity claims. So nothing was assessed: this is not a pass.',
  'state.claimed': 'What it claims',
  'state.noResourcesFix':
    'Check the ARNs, tag keys and values for typing errors, and that their accounts and regions are swept.',
  'state.warningsTitle_one': '{{count}} annotation needs attention',
  'state.warningsTitle_other': '{{count}} annotations need attention',
} as const;
