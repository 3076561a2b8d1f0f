/**
 * Which refs are below which, such as groups below groups. What is above itself by
 * a circle is counted once like any other.
 *
 * A step from a child to its parent is known through the one or the other: where a
 * caller sees neither, it is not taken.
 */
export class RefTree {
  private readonly parents = new Map<number, readonly number[]>();
  private children: Map<number, number[]> | undefined;

  /** Replaces the parents of a ref. */
  set(child: number, parents: readonly number[]): void {
    if (parents.length > 0) {
      this.parents.set(child, parents);
      this.children = undefined;
    } else if (this.parents.delete(child)) {
      this.children = undefined;
    }
  }

  /**
   * A ref and all above it.
   *
   * @param visible - 1 for each ref that the caller sees; undefined: every one
   */
  above(ref: number, visible?: Uint8Array): Set<number> {
    return reach([ref], this.parents, visible);
  }

  /** Refs and all below them. */
  below(refs: Iterable<number>, visible?: Uint8Array): Set<number> {
    this.children ??= this.turnAround();
    return reach(refs, this.children, visible);
  }

  private turnAround(): Map<number, number[]> {
    const children = new Map<number, number[]>();
    for (const [child, parents] of this.parents) {
      for (const parent of parents) {
        const siblings = children.get(parent);
        if (siblings) {
          siblings.push(child);
        } else {
          children.set(parent, [child]);
        }
      }
    }
    return children;
  }
}

/** Whether a caller knows that two refs belong together. */
export function isLinkKnown(
  one: number,
  other: number,
  visible: Uint8Array | undefined,
): boolean {
  return !visible || visible[one] === 1 || visible[other] === 1;
}

function reach(
  from: Iterable<number>,
  links: ReadonlyMap<number, readonly number[]>,
  visible: Uint8Array | undefined,
): Set<number> {
  const reached = new Set(from);
  // A set gives what is added to it while it is walked.
  for (const ref of reached) {
    for (const next of links.get(ref) ?? []) {
      if (isLinkKnown(ref, next, visible)) {
        reached.add(next);
      }
    }
  }
  return reached;
}
