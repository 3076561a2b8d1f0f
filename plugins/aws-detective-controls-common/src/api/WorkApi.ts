import {
  TicketProviderInfo,
  Waiver,
  WaiverRequest,
  WaiversOptions,
  WorkItem,
  WorkItemRequest,
  WorkItemsOptions,
} from '../work';
import { Page } from './Page';

/**
 * Gaps as somebody's work: exceptions, assignments, tickets.
 *
 * @public
 */
export interface WorkApi {
  /** `GET /waivers`, newest first. */
  getWaivers(options?: WaiversOptions): Promise<Page<Waiver>>;
  /**
   * `POST /waivers`: asks for one. 409 `ConflictError` where one for the same gap is
   * asked for or holds already.
   */
  requestWaiver(request: WaiverRequest): Promise<Waiver>;
  /**
   * `POST /waivers/{id}/approve`, `…/refuse`, `…/withdraw`. 403 where the asker
   * approves, 409 where its state does not allow it.
   */
  decideWaiver(
    id: string,
    action: 'approve' | 'refuse' | 'withdraw',
    options?: { note?: string },
  ): Promise<Waiver>;

  /** `GET /work-items`, newest first, and the ticket services there are. */
  getWorkItems(
    options?: WorkItemsOptions,
  ): Promise<Page<WorkItem> & { providers: TicketProviderInfo[] }>;
  /**
   * `POST /work-items`: assigns a gap, or opens a ticket on it. Where work is open on
   * the gap already, that is given, with its assignee changed to the one asked for.
   */
  createWorkItem(request: WorkItemRequest): Promise<WorkItem>;
  /** `POST /work-items/{id}/close`. */
  closeWorkItem(id: string): Promise<WorkItem>;
}
