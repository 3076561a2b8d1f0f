import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { LoadPage, usePagedList } from '../hooks/usePagedList';
import { LoadMore } from './LoadMore';

const PAGES = 3;

/** Pages of one item each: all but the first one wait to be let go. */
function waitingPages() {
  let letGo: (() => void) | undefined;
  const load: LoadPage<string> = async cursor => {
    const page = Number(cursor ?? 0);
    if (page > 0) {
      await new Promise<void>(resolve => {
        letGo = resolve;
      });
    }
    return {
      items: [`item ${page}`],
      total: PAGES,
      ...(page + 1 < PAGES && { nextCursor: String(page + 1) }),
    };
  };
  return { load: jest.fn(load), go: () => letGo?.() };
}

function List({ load }: { load: LoadPage<string> }) {
  return <LoadMore list={usePagedList(load)} />;
}

const button = () => screen.findByRole('button', { name: 'Load more' });

describe('LoadMore', () => {
  it('leaves the focus on its button while a page loads, and after it', async () => {
    const { load, go } = waitingPages();
    renderPlugin(<List load={load} />);
    await userEvent.click(await button());
    expect(await button()).toHaveFocus();
    expect(await button()).toHaveAttribute('aria-disabled', 'true');
    go();
    expect(await screen.findByText(/2 of 3 rows/)).toBeVisible();
    expect(await button()).toHaveFocus();
  });

  it('asks for a page once, however often it is pressed', async () => {
    const { load, go } = waitingPages();
    renderPlugin(<List load={load} />);
    await userEvent.dblClick(await button());
    go();
    await screen.findByText(/2 of 3 rows/);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('hands the focus to what it says once the last page is there', async () => {
    const { load, go } = waitingPages();
    renderPlugin(<List load={load} />);
    for (const rows of [/2 of 3 rows/, /3 of 3 rows/]) {
      await userEvent.click(await button());
      go();
      await screen.findByText(rows);
    }
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
    await waitFor(() =>
      expect(
        screen.getByText('3 of 3 rows').closest('[role="status"]'),
      ).toHaveFocus(),
    );
  });

  it.each([
    ['goes on from the same place', 503, '1'],
    ['begins anew where its place is known no longer', 400, undefined],
  ])('%s after an error', async (_, status, place) => {
    let fails = true;
    const { load } = waitingPages();
    const failing: LoadPage<string> = async cursor => {
      if (cursor !== undefined && fails) {
        fails = false;
        const error =
          status === 400 ? { parameter: 'cursor', value: cursor } : {};
        throw Object.assign(new Error('no page'), { body: { error } });
      }
      return load(cursor);
    };
    renderPlugin(<List load={failing} />);
    await userEvent.click(await button());
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement).toContainElement(again);
    await userEvent.click(again);
    await waitFor(() => expect(load).toHaveBeenLastCalledWith(place));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('says in the reader’s language that it loads', async () => {
    renderPlugin(<List load={() => new Promise(() => {})} />, {
      language: 'ja',
    });
    expect(
      await screen.findByRole('progressbar', {
        name: '発見的統制を読み込んでいます',
      }),
    ).toBeVisible();
  });
});
