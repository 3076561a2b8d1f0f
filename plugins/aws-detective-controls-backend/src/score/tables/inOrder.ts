/**
 * The indices of numbers from the least to the greatest, those of one number in sequence:
 * in linear time.
 *
 * @param numbers - 0 and more
 */
export function inOrder(numbers: Int32Array): Int32Array {
  const most = numbers.reduce((so, number) => Math.max(so, number), -1);
  const ends = new Int32Array(most + 1);
  for (const number of numbers) {
    ends[number] += 1;
  }
  for (let number = 1; number < ends.length; number += 1) {
    ends[number] += ends[number - 1];
  }
  const ordered = new Int32Array(numbers.length);
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    ends[numbers[index]] -= 1;
    ordered[ends[numbers[index]]] = index;
  }
  return ordered;
}
