/** Texts of what somebody's entities lack: on a group, user, system, domain, and at home. */
export const mywork = {
  'mywork.cardTitle': 'Detective controls to close',
  'mywork.homeTitle': 'What your entities lack',
  'mywork.partsTitle': 'Detective controls of its parts',
  'mywork.ofGroup':
    'Of all entities that this group, or a group below it, owns',
  'mywork.ofUser':
    'Of all entities that this user, or one of the user’s groups, owns',
  'mywork.counts': 'How much there is to do',
  'mywork.list': 'Gaps, most urgent first',
  'mywork.gaps': 'gaps',
  'mywork.overdue': 'overdue',
  'mywork.dueSoon': 'due soon',
  'mywork.notAssessed': 'not assessed',
  'mywork.waived': 'waived',
  'mywork.part': 'Part',
  'mywork.noParts':
    'None of its parts has an AWS resource that was assessed. So nothing is known: this is not a pass.',
  'mywork.noEntities':
    'None of these entities has an AWS resource that was assessed. So nothing is known: this is not a pass.',
  'mywork.nothingJudged':
    'Nothing of these entities could be judged: no control applies, or none was assessed yet. This is not a pass.',
  'mywork.noKnownGap_one':
    'No gap is known, but {{count}} control could not be assessed: this is not a pass.',
  'mywork.noKnownGap_other':
    'No gap is known, but {{count}} controls could not be assessed: this is not a pass.',
  'mywork.onlyWaived_one':
    'Nothing to do now: the {{count}} gap there is is waived for a time.',
  'mywork.onlyWaived_other':
    'Nothing to do now: all {{count}} gaps are waived for a time.',
  'mywork.noGap_one': 'No gap: {{count}} entity, all of it assessed.',
  'mywork.noGap_other': 'No gaps: {{count}} entities, all of them assessed.',
  'mywork.openScorecard': 'Open in the scorecard',
  'mywork.denied':
    'You may not see this: it needs the permission {{permission}}.',
} as const;
