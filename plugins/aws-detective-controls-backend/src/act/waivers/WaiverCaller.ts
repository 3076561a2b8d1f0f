/** One entity × control, or one subject of it, that somebody acts on. */
export interface ActedOn {
  entityRef: string;
  controlId: string;
  subject?: string;
}

/** Who acts on waivers, and what that caller may do. */
export interface WaiverCaller {
  /** A user's ref, or the subject of a service. */
  ref: string;
  /** Whether the catalog shows an entity. */
  mayRead(entityRef: string): Promise<boolean>;
  /** Whether the policy lets ask for waivers on each of these, and withdraw them. */
  mayRequest(gaps: readonly ActedOn[]): Promise<boolean[]>;
  /** Whether the policy lets decide on waivers on each of these. */
  mayDecide(gaps: readonly ActedOn[]): Promise<boolean[]>;
}
