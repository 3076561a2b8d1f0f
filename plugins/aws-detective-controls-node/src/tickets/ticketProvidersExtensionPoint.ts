import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { TicketProvider } from './TicketProvider';

/**
 * Where modules of the plugin add ticket services.
 *
 * @public
 */
export interface TicketProvidersExtensionPoint {
  /**
   * Adds a ticket service.
   *
   * @throws ConflictError where there is one with the same id; InputError where the
   *   id is not made of letters, digits and `-`
   */
  addTicketProvider(provider: TicketProvider): void;
}

/**
 * The extension point for ticket services: see {@link TicketProvider}.
 *
 * @public
 */
export const ticketProvidersExtensionPoint =
  createExtensionPoint<TicketProvidersExtensionPoint>({
    id: 'awsDetectiveControls.ticketProviders',
  });
