/** Until when each ticket service is not to be asked, as this instance was told. */
export class ProviderPauses {
  private readonly until = new Map<string, number>();

  /** Notes that a service wants to be left alone until a time. */
  set(providerId: string, until: Date): void {
    this.until.set(providerId, until.getTime());
  }

  /** When a service may be asked next; undefined: now. */
  get(providerId: string, now: Date): Date | undefined {
    const until = this.until.get(providerId);
    return until !== undefined && until > now.getTime()
      ? new Date(until)
      : undefined;
  }
}
