import { ConflictError, InputError } from '@backstage/errors';
import { TicketProviderInfo } from 'backstage-plugin-aws-detective-controls-common';
import {
  TicketProvider,
  TicketProvidersExtensionPoint,
} from 'backstage-plugin-aws-detective-controls-node';

const ID = /^[A-Za-z0-9-]{1,64}$/;

/** The ticket services that modules of the plugin added. */
export class TicketProviders implements TicketProvidersExtensionPoint {
  private readonly providers = new Map<string, TicketProvider>();

  addTicketProvider(provider: TicketProvider): void {
    const { id } = provider;
    if (!ID.test(id)) {
      throw new InputError(
        `Ticket provider '${id}': an id is made of 1 to 64 letters, digits and '-'`,
      );
    }
    if (this.providers.has(id)) {
      throw new ConflictError(
        `Ticket provider '${id}' is there already: install its module once, or give yours another id`,
      );
    }
    this.providers.set(id, provider);
  }

  /** The provider of an id; undefined where no module added it. */
  get(id: string): TicketProvider | undefined {
    return this.providers.get(id);
  }

  /** What people can choose from. */
  list(): TicketProviderInfo[] {
    return [...this.providers.values()].map(({ id, title }) => ({ id, title }));
  }
}
