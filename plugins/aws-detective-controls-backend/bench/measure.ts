/** How long calls took that were made one after the other. */
export interface Timing {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  /** Milliseconds. */
  p99: number;
}

/**
 * Makes calls one after the other, after a twentieth that does not count.
 *
 * @param prepare - done before each call, in no time that counts
 */
export async function measure(
  count: number,
  call: (index: number) => Promise<void>,
  prepare: () => Promise<void> = async () => undefined,
): Promise<Timing> {
  for (let index = 0; index < count / 20; index += 1) {
    await prepare();
    await call(index);
  }
  const times: number[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) {
    await prepare();
    const from = performance.now();
    await call(index);
    times.push(performance.now() - from);
  }
  const total = performance.now() - startedAt;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { perSecond: (count / total) * 1000, p50: at(0.5), p99: at(0.99) };
}
