import { screen } from '@testing-library/react';
import { ScorecardContent } from '../scorecard';
import { renderPlugin, RenderOptions } from './renderPlugin';

/** Renders the scorecard. */
export function renderScorecard(options: RenderOptions = {}) {
  return renderPlugin(<ScorecardContent />, options);
}

/** The query of the address that a link leads to, in the order of the names. */
export function queryOf(link: HTMLElement): string {
  const { searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'http://localhost',
  );
  searchParams.sort();
  return decodeURIComponent(searchParams.toString());
}

/** The query of the page's own address. */
export function pageQuery(): string {
  return decodeURIComponent(screen.getByTestId('query').textContent ?? '');
}
