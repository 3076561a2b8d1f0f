import { takesAllManagementEvents } from './managementEvents';

type Selectors = Parameters<typeof takesAllManagementEvents>[0];
type Field = Partial<
  Selectors['advancedEventSelectors'][number]['fieldSelectors'][number]
> & { field: string };

function advanced(...selectors: Field[][]): Selectors {
  return {
    eventSelectors: [],
    advancedEventSelectors: selectors.map(fields => ({
      fieldSelectors: fields.map(field => ({
        equals: [],
        notEquals: [],
        startsWith: [],
        notStartsWith: [],
        endsWith: [],
        notEndsWith: [],
        ...field,
      })),
    })),
  };
}

function basic(...selectors: [string, boolean, string[]?][]): Selectors {
  return {
    eventSelectors: selectors.map(([readWriteType, include, exclude = []]) => ({
      readWriteType,
      includeManagementEvents: include,
      excludeManagementEventSources: exclude,
    })),
    advancedEventSelectors: [],
  };
}

const MANAGEMENT: Field = { field: 'eventCategory', equals: ['Management'] };

describe('takesAllManagementEvents', () => {
  it.each<[string, Selectors]>([
    ['all', basic(['All', true])],
    [
      'read and write in two selectors',
      basic(['ReadOnly', true], ['WriteOnly', true]),
    ],
    [
      'an exclusion that another selector makes good',
      basic(['All', true, ['kms.amazonaws.com']], ['All', true]),
    ],
    ['the management category', advanced([MANAGEMENT])],
    [
      'read and write in two advanced selectors',
      advanced(
        [MANAGEMENT, { field: 'readOnly', equals: ['true'] }],
        [MANAGEMENT, { field: 'readOnly', equals: ['false'] }],
      ),
    ],
    [
      'both values of readOnly',
      advanced([MANAGEMENT, { field: 'readOnly', equals: ['true', 'false'] }]),
    ],
    [
      'an empty condition on another field',
      advanced([MANAGEMENT, { field: 'eventSource' }]),
    ],
    [
      'data events beside them',
      advanced([{ field: 'eventCategory', equals: ['Data'] }], [MANAGEMENT]),
    ],
  ])('holds for %s', (_, selectors) => {
    expect(takesAllManagementEvents(selectors)).toBe(true);
  });

  it.each<[string, Selectors]>([
    ['nothing', basic()],
    ['read events only', basic(['ReadOnly', true])],
    ['management events left out', basic(['All', false])],
    ['an excluded source', basic(['All', true, ['rdsdata.amazonaws.com']])],
    [
      'an excluded source in one of two halves',
      basic(['ReadOnly', true], ['WriteOnly', true, ['kms.amazonaws.com']]),
    ],
    [
      'data events only',
      advanced([{ field: 'eventCategory', equals: ['Data'] }]),
    ],
    [
      'an excluded source, advanced',
      advanced([
        MANAGEMENT,
        { field: 'eventSource', notEquals: ['kms.amazonaws.com'] },
      ]),
    ],
    [
      'write events only, advanced',
      advanced([MANAGEMENT, { field: 'readOnly', equals: ['false'] }]),
    ],
    [
      'read events excluded',
      advanced([MANAGEMENT, { field: 'readOnly', notEquals: ['true'] }]),
    ],
    ['no category', advanced([{ field: 'readOnly', equals: ['true'] }])],
    [
      'an operator that AWS does not take there',
      advanced([{ field: 'eventCategory', startsWith: ['Management'] }]),
    ],
    [
      'a field that narrows',
      advanced([MANAGEMENT, { field: 'eventName', startsWith: ['Create'] }]),
    ],
  ])('does not hold for %s', (_, selectors) => {
    expect(takesAllManagementEvents(selectors)).toBe(false);
  });
});
