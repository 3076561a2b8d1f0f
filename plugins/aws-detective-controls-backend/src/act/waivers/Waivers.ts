import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  awsDetectiveControlsWaiverDecidePermission,
  awsDetectiveControlsWaiverRequestPermission,
  Waiver,
  WaiverRequest,
} from 'backstage-plugin-aws-detective-controls-common';
import { WaiversConfig } from '../../config/PluginConfig';
import { BadParameterError, Control } from '../../model';
import { Store, StoredWaiver } from '../../store/Store';
import { readText, readWaiverRequest } from './readWaiverRequest';
import { WaiverCaller } from './WaiverCaller';

/** What can be done with a waiver. */
export type WaiverAction = NonNullable<Waiver['actions']>[number];

/** What leads on from a state. */
const STEPS: Partial<Record<Waiver['state'], WaiverAction[]>> = {
  requested: ['approve', 'refuse', 'withdraw'],
  approved: ['withdraw'],
};

/** What {@link Waivers} works with. */
export interface WaiversOptions {
  store: Pick<
    Store,
    'hasWaivable' | 'saveWaiver' | 'readWaiver' | 'decideWaiver'
  >;
  /** The enabled controls, by id. */
  controls: ReadonlyMap<string, Control>;
  config: WaiversConfig;
  /** The clock. */
  now: () => Date;
}

/**
 * Exceptions on gaps: somebody asks, somebody else decides. Who may do what is the
 * catalog's, the policy's and config's to say.
 */
export class Waivers {
  constructor(private readonly options: WaiversOptions) {}

  /**
   * Asks for a waiver.
   *
   * @throws BadParameterError that names the member and what it takes; NotFoundError for an
   *   entity that the caller may not read; NotAllowedError; ConflictError where there is
   *   one for the same gap
   */
  async ask(request: WaiverRequest, caller: WaiverCaller): Promise<Waiver> {
    const { store, controls, config, now } = this.options;
    const asked = readWaiverRequest(request, {
      controls,
      maximumDays: config.maximumDays,
      now: now(),
    });
    if (!(await caller.mayRead(asked.entityRef))) {
      throw new NotFoundError(`No entity '${asked.entityRef}'`);
    }
    const [allowed] = await caller.mayRequest([asked]);
    if (!allowed) {
      throw new NotAllowedError(
        `This needs the permission '${awsDetectiveControlsWaiverRequestPermission.name}' for '${asked.controlId}' on '${asked.entityRef}'`,
      );
    }
    if (!(await store.hasWaivable(asked))) {
      throw nothingToWaive(asked);
    }
    const waiver = await store.saveWaiver({
      ...asked,
      requestedBy: caller.ref,
      now: now().toISOString(),
    });
    return this.withActions(waiver, caller);
  }

  /**
   * Approves, refuses or withdraws a waiver.
   *
   * @throws NotFoundError for one that there is not, or of an entity that the caller may
   *   not read; NotAllowedError, also for who asked for it; ConflictError where its state
   *   does not allow it
   */
  async decide(
    options: { id: string; action: WaiverAction; note?: string },
    caller: WaiverCaller,
  ): Promise<Waiver> {
    const { store, now } = this.options;
    const { id, action } = options;
    const note =
      options.note === undefined ? '' : readText('note', options.note);
    const stored = await store.readWaiver({ id, now: now().toISOString() });
    if (!stored || !(await caller.mayRead(stored.entityRef))) {
      throw new NotFoundError(`No waiver '${id}'`);
    }
    const refusal = await this.refusal(stored, action, caller);
    if (refusal) {
      throw new NotAllowedError(refusal);
    }
    const decided = await store.decideWaiver({
      id,
      action,
      by: caller.ref,
      note: note === '' ? undefined : note,
      now: now().toISOString(),
    });
    return this.withActions(decided, caller);
  }

  /** Adds to waivers what a caller may do with them now. */
  async withActionsOf(
    waivers: readonly StoredWaiver[],
    caller: WaiverCaller,
  ): Promise<Waiver[]> {
    const open = waivers.filter(({ state }) => STEPS[state]);
    const [mayRequest, mayDecide] =
      open.length === 0
        ? [[], []]
        : await Promise.all([caller.mayRequest(open), caller.mayDecide(open)]);
    return waivers.map(waiver => {
      const index = open.indexOf(waiver);
      const isAsker = isAskedBy(waiver, caller);
      const may = {
        decide:
          mayDecide[index] && (!isAsker || this.options.config.selfApproval),
        withdraw: mayDecide[index] || (isAsker && mayRequest[index]),
      };
      const actions = (STEPS[waiver.state] ?? []).filter(action =>
        action === 'withdraw' ? may.withdraw : may.decide,
      );
      return { ...waiver, actions };
    });
  }

  private async withActions(
    waiver: StoredWaiver,
    caller: WaiverCaller,
  ): Promise<Waiver> {
    const [answer] = await this.withActionsOf([waiver], caller);
    return answer;
  }

  /** Why a caller may not do it, whatever its state; undefined where the caller may. */
  private async refusal(
    waiver: StoredWaiver,
    action: WaiverAction,
    caller: WaiverCaller,
  ): Promise<string | undefined> {
    const isAsker = isAskedBy(waiver, caller);
    const [mayDecide] = await caller.mayDecide([waiver]);
    const onWhat = `for '${waiver.controlId}' on '${waiver.entityRef}'`;
    if (action === 'withdraw') {
      const [mayRequest] = isAsker
        ? await caller.mayRequest([waiver])
        : [false];
      return mayDecide || mayRequest
        ? undefined
        : `A waiver is withdrawn by who asked for it, with the permission '${awsDetectiveControlsWaiverRequestPermission.name}', or with the permission '${awsDetectiveControlsWaiverDecidePermission.name}' ${onWhat}`;
    }
    if (!mayDecide) {
      return `This needs the permission '${awsDetectiveControlsWaiverDecidePermission.name}' ${onWhat}`;
    }
    return isAsker && !this.options.config.selfApproval
      ? `You asked for this waiver, so somebody else has to ${action} it; you can withdraw it. awsDetectiveControls.waivers.selfApproval lets askers decide`
      : undefined;
  }
}

/** Entity refs are the same in whatever letters a sign-in writes them. */
function isAskedBy(
  { requestedBy }: Pick<Waiver, 'requestedBy'>,
  { ref }: WaiverCaller,
): boolean {
  return (
    requestedBy.toLocaleLowerCase('en-US') === ref.toLocaleLowerCase('en-US')
  );
}

function nothingToWaive({
  entityRef,
  controlId,
  subject,
  finding,
}: WaiverRequest): BadParameterError {
  if (finding !== undefined) {
    return new BadParameterError(
      `finding: no open finding '${finding}' names a resource that '${entityRef}' holds; see its findings`,
      { parameter: 'finding', value: finding },
    );
  }
  return subject === undefined
    ? new BadParameterError(
        `controlId: '${controlId}' has no result on anything that '${entityRef}' holds itself; name in subject what it inherits`,
        { parameter: 'controlId', value: controlId },
      )
    : new BadParameterError(
        `subject: '${controlId}' has no result on '${subject}' that '${entityRef}' holds or inherits; see its results`,
        { parameter: 'subject', value: subject },
      );
}
