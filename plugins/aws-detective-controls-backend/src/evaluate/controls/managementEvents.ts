import { isOk, Trail } from '../../model';

type Selectors = Extract<Trail['selectors'], { status: 'ok' }>['value'];
type FieldSelector =
  Selectors['advancedEventSelectors'][number]['fieldSelectors'][number];

/** Which management events selectors take without leaving any out. */
interface Coverage {
  read: boolean;
  write: boolean;
}

/**
 * Whether a trail's event selectors take every management event, read and
 * write: several selectors may share that between them, but one that leaves out
 * event sources, or narrows by any other field, takes part in nothing.
 */
export function takesAllManagementEvents(selectors: Selectors): boolean {
  const coverages = [
    ...selectors.eventSelectors.map(basicCoverage),
    ...selectors.advancedEventSelectors.map(advancedCoverage),
  ];
  return (
    coverages.some(({ read }) => read) && coverages.some(({ write }) => write)
  );
}

/** Event sources that selectors of management events leave out. */
export function excludedSources({ selectors }: Trail): string[] {
  if (!isOk(selectors)) {
    return [];
  }
  return [
    ...selectors.value.eventSelectors.flatMap(
      selector => selector.excludeManagementEventSources,
    ),
    ...selectors.value.advancedEventSelectors.flatMap(({ fieldSelectors }) =>
      fieldSelectors
        .filter(({ field }) => field === 'eventSource')
        .flatMap(({ notEquals }) => notEquals),
    ),
  ];
}

function basicCoverage(
  selector: Selectors['eventSelectors'][number],
): Coverage {
  const all =
    selector.includeManagementEvents &&
    selector.excludeManagementEventSources.length === 0;
  const { readWriteType } = selector;
  return {
    read: all && (readWriteType === 'All' || readWriteType === 'ReadOnly'),
    write: all && (readWriteType === 'All' || readWriteType === 'WriteOnly'),
  };
}

// All field selectors of one advanced selector must hold for an event.
function advancedCoverage({
  fieldSelectors,
}: Selectors['advancedEventSelectors'][number]): Coverage {
  const narrowing = fieldSelectors.filter(isNarrowing);
  const categories = narrowing.filter(({ field }) => field === 'eventCategory');
  const readOnly = narrowing.filter(({ field }) => field === 'readOnly');
  const wholeCategory =
    categories.length > 0 &&
    categories.every(selector => takes(selector, 'Management'));
  const nothingElse = narrowing.length === categories.length + readOnly.length;
  const takesValue = (value: string) =>
    wholeCategory &&
    nothingElse &&
    readOnly.every(selector => takes(selector, value));
  return { read: takesValue('true'), write: takesValue('false') };
}

function isNarrowing(selector: FieldSelector): boolean {
  const { equals, notEquals, startsWith, notStartsWith, endsWith } = selector;
  return [
    equals,
    notEquals,
    startsWith,
    notStartsWith,
    endsWith,
    selector.notEndsWith,
  ].some(values => values.length > 0);
}

// AWS takes these two operators only for the fields that are asked here.
function takes(selector: FieldSelector, value: string): boolean {
  const { equals, notEquals } = selector;
  const others = [
    selector.startsWith,
    selector.notStartsWith,
    selector.endsWith,
    selector.notEndsWith,
  ];
  return (
    (equals.length === 0 || equals.includes(value)) &&
    !notEquals.includes(value) &&
    others.every(values => values.length === 0)
  );
}
