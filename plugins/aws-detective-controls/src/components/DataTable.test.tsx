import { screen } from '@testing-library/react';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { screenIsNarrow } from '../__testUtils__/screenIsNarrow';
import { Column, DataTable } from './DataTable';

const COLUMNS: Column<string>[] = [
  {
    id: 'name',
    header: 'Name',
    sort: { direction: 'ascending', onSort: () => {} },
    render: name => name,
  },
  {
    id: 'length',
    header: 'Length',
    figure: true,
    render: name => name.length,
  },
];

function show() {
  renderPlugin(
    <DataTable
      caption="Names"
      columns={COLUMNS}
      rows={['one']}
      rowKey={name => name}
    />,
  );
  return screen.findByRole('table', { name: 'Names' });
}

describe('DataTable', () => {
  afterEach(() => screenIsNarrow(false));

  it('says that it is a table, which its style would take from it on a narrow screen', async () => {
    const table = await show();
    expect(table).toHaveAttribute('role', 'table');
    for (const role of ['row', 'columnheader', 'cell']) {
      for (const part of screen.getAllByRole(role)) {
        expect(part).toHaveAttribute('role', role);
      }
    }
  });

  it('puts figures beside each other where there is no room for columns', async () => {
    await show();
    const [name, count] = screen.getAllByRole('cell');
    expect(name).not.toHaveAttribute('data-figure');
    expect(count).toHaveAttribute('data-figure', 'true');
  });

  it('sorts by its headers on a wide screen', async () => {
    screenIsNarrow(false);
    await show();
    expect(screen.getByRole('button', { name: /Name/ })).toBeVisible();
  });

  it('has no button among the headers that a narrow screen hides', async () => {
    screenIsNarrow(true);
    await show();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });
});
