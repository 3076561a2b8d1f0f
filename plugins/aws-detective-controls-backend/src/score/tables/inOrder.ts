/** Items by the number of each, those of one number as they came: in linear time. */
export function inOrder<T>(
  items: readonly T[],
  numberOf: (item: T) => number,
): T[] {
  const numbers = Int32Array.from(items, numberOf);
  const ends = new Int32Array(
    numbers.reduce((most, number) => Math.max(most, number), -1) + 1,
  );
  for (const number of numbers) {
    ends[number] += 1;
  }
  for (let number = 1; number < ends.length; number += 1) {
    ends[number] += ends[number - 1];
  }
  const ordered = new Array<T>(items.length);
  for (let index = items.length - 1; index >= 0; index -= 1) {
    ends[numbers[index]] -= 1;
    ordered[ends[numbers[index]]] = items[index];
  }
  return ordered;
}
