import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  isOk,
  PeerRequest,
  Reading,
  Readings,
  Snapshot,
  Target,
} from '../../model';
import { EventObject, guardDutyEvent, securityHubEvent } from '../eventPattern';
import { causeOf, evidence, isSwitchedOff, nameList, needed } from '../judging';
import {
  detectorAdministratorOf,
  detectorAdministrators,
} from './administratorRoutes';
import { securityHubEvents } from './findingEvents';
import { isEnabled, takes } from './findingRoutes';
import {
  administratorHome,
  arrivalPlaces,
  hubAdministratorOf,
  hubArrivals,
} from './hubArrivals';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';
import { PeerPlace } from './peerRoute';
import {
  DeclaredResponder,
  findResponder,
  Responder,
  whyRespondersOpen,
} from './responders';

const RULES = 'events:rules';
const ADMINISTRATORS = 'guardduty:administrators';
const ARRIVALS = 'securityhub:arrivals';

/** Whether a finding starts something in another account or region where it arrives. */
export type ResponseElsewhere = { evidence: Evidence[] } & (
  | { kind: 'automated'; responder: Responder; place: PeerPlace }
  | { kind: 'open'; cause: UnknownCause }
  | { kind: 'gap' }
);

/** Where the findings of one service arrive beside the account's own event bus. */
interface Arrivals {
  places: { place: PeerPlace; events: EventObject[] }[];
  /** Why there may be more such places. */
  open?: UnknownCause;
  evidence: Evidence[];
}

/** The rules of the administrators of GuardDuty and Security Hub, and of the home region. */
export function responsePeers(
  readings: Readings,
  target: Target,
): PeerRequest[] {
  return [
    ...detectorAdministrators(readings, target),
    ...hubArrivals(readings, target),
  ];
}

/** Judges by the rules of the other accounts and regions to which findings come. */
export function responseElsewhere(
  snapshot: Snapshot,
  declared: readonly DeclaredResponder[],
): ResponseElsewhere {
  const arrivals = [detectorArrivals(snapshot), findingArrivals(snapshot)];
  const facts = arrivals.flatMap(it => it.evidence);
  const responses = arrivals
    .flatMap(({ places }) => places)
    .map(({ place, events }) => responseAt(snapshot, place, events, declared));
  for (const response of responses) {
    if (response.kind === 'automated') {
      return { ...response, evidence: [...facts, ...response.evidence] };
    }
  }
  const looked = [...facts, ...responses.flatMap(it => it.evidence)];
  const [cause] = [
    ...arrivals.flatMap(({ open }) => open ?? []),
    ...responses.flatMap(it => (it.kind === 'open' ? it.cause : [])),
  ];
  return cause
    ? { kind: 'open', cause, evidence: looked }
    : { kind: 'gap', evidence: looked };
}

function detectorArrivals(snapshot: Snapshot): Arrivals {
  const { target, startedAt } = snapshot;
  const reading = needed(snapshot, ADMINISTRATORS);
  if (!isOk(reading)) {
    return nowhere(reading, ADMINISTRATORS);
  }
  const accountId = detectorAdministratorOf(reading.value);
  const { region } = target;
  const role = `administers GuardDuty in ${region}`;
  return {
    places: accountId
      ? [
          {
            place: { accountId, region, role },
            events: [guardDutyEvent(target, startedAt)],
          },
        ]
      : [],
    evidence: [
      evidence('guardduty:GetAdministratorAccount', reading, {
        AccountId: accountId ?? 'none',
      }),
    ],
  };
}

function findingArrivals(snapshot: Snapshot): Arrivals {
  const { target, startedAt, peers } = snapshot;
  const reading = needed(snapshot, ARRIVALS);
  if (!isOk(reading)) {
    return nowhere(reading, ARRIVALS);
  }
  const accountId = hubAdministratorOf(reading.value);
  const events = [
    securityHubEvent(target, startedAt),
    ...securityHubEvents(snapshot),
  ];
  const places = arrivalPlaces(reading.value, target);
  return {
    places: places.map(place => ({ place, events })),
    open: accountId ? administratorHome(peers, target, accountId) : undefined,
    evidence: [
      evidence('securityhub:GetAdministratorAccount', reading, {
        AccountId: accountId ?? 'none',
      }),
    ],
  };
}

/** A service that is off sends its findings nowhere; else it is not known where to. */
function nowhere(
  reading: Reading<unknown>,
  collector: typeof ADMINISTRATORS | typeof ARRIVALS,
): Arrivals {
  return isOk(reading) || isSwitchedOff(reading)
    ? { places: [], evidence: [] }
    : { places: [], evidence: [], open: causeOf(reading, collector) };
}

function responseAt(
  { peers }: Snapshot,
  place: PeerPlace,
  events: readonly EventObject[],
  declared: readonly DeclaredResponder[],
): ResponseElsewhere {
  const { accountId, region, role } = place;
  const rules = peers.reading(RULES, { accountId, region });
  if (!rules || !isOk(rules)) {
    const cause = silentPeer(RULES, accountId, role, rules);
    return { kind: 'open', cause, evidence: [] };
  }
  // Whose account and region the envelope names there, AWS does not say.
  const forms = events.map(event => [
    event,
    { ...event, account: accountId, region },
  ]);
  const taking = rules.value.filter(
    rule =>
      isEnabled(rule) && forms.some(of => of.some(form => takes(rule, form))),
  );
  const seen = [
    evidence('events:ListRules', rules, {
      account: accountId,
      region,
      Rules: rules.value.length,
      'rules on findings': nameList(taking.map(({ name }) => name)),
    }),
  ];
  const responder = findResponder(
    taking.filter(rule =>
      forms.some(of => of.every(form => takes(rule, form))),
    ),
    declared,
  );
  if (responder) {
    return { kind: 'automated', responder, place, evidence: seen };
  }
  const open = (message: string, cause: Partial<UnknownCause> = {}) => ({
    kind: 'open' as const,
    cause: ownedElsewhere(
      RULES,
      accountId,
      `Account ${accountId}, which ${role}, ${message}`,
      cause,
    ),
    evidence: seen,
  });
  const doubtful = findResponder(taking, declared);
  if (doubtful) {
    return open(
      `acts on findings by its rule ${doubtful.rule.name} of one account or region only, and whether these are of it is not known`,
    );
  }
  const unread = whyRespondersOpen(taking, rules);
  return unread
    ? open(`does not tell: ${unread.message}`, unread)
    : { kind: 'gap', evidence: seen };
}
