import axe from 'axe-core';

/** Runs axe over what is rendered. Contrast needs a real browser, and is checked there. */
export async function expectNoAxeViolations(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html),
    })),
  ).toEqual([]);
}
