import axe from 'axe-core';

/**
 * What axe finds wrong in what is rendered: rules, and the elements that break
 * them. Contrast needs a real browser, and is checked there.
 */
export async function axeViolations(container: Element) {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html }) => html),
  }));
}
