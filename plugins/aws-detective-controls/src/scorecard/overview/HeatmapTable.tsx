import { makeStyles } from '@material-ui/core/styles';
import { mutedText } from '../../components/palette';
import { visuallyHidden } from '../../components/VisuallyHidden';
import { UrlFilterValues } from '../../hooks/useUrlFilters';
import { FigureLink } from '../figures/FigureLink';
import { rowsOf } from '../figures/StateFigures';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { HeatmapCell } from './HeatmapCell';
import { heatmapControls, HeatmapRow } from './heatmapModel';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    maxWidth: '100%',
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 1 },
  caption: visuallyHidden,
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: '0.8125rem',
    color: mutedText(theme),
  },
  rowHead: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
    textAlign: 'left',
    fontSize: '0.8125rem',
    fontWeight: 600,
    minWidth: 96,
    maxWidth: 200,
    padding: theme.spacing(0, 1, 0, 0),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { maxWidth: 120 },
  },
  columnHead: {
    height: 170,
    verticalAlign: 'bottom',
    padding: theme.spacing(0.5, 0),
    fontSize: '0.75rem',
    fontWeight: 400,
  },
  columnTitle: {
    display: 'inline-block',
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    maxHeight: 160,
    overflow: 'hidden',
    lineHeight: 1.25,
    textAlign: 'left',
  },
  cell: { padding: 0 },
}));

/** Props of {@link HeatmapTable}. */
export interface HeatmapTableProps {
  caption: string;
  /** What a row is, such as an owner. */
  header: string;
  rows: HeatmapRow[];
  rowTitle(row: HeatmapRow): string;
  controlTitle(id: string): string;
  /** The filter that leaves a row alone. */
  values(key: string): UrlFilterValues;
}

/** Controls × rows. It scrolls within itself; the first column stays. */
export function HeatmapTable(props: HeatmapTableProps) {
  const { caption, header, rows, rowTitle, controlTitle, values } = props;
  const classes = useStyles();
  const url = useScorecardUrl();
  const controls = heatmapControls(rows);
  return (
    // What scrolls must be reached with the keyboard to be scrolled with it.
    <div
      className={classes.scroll}
      role="group"
      aria-label={caption}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {header}
            </th>
            {controls.map(id => (
              <th key={id} scope="col" className={classes.columnHead}>
                <span className={classes.columnTitle} title={controlTitle(id)}>
                  <FigureLink to={url.link({ view: 'gaps', control: [id] })}>
                    {controlTitle(id)}
                  </FigureLink>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              <th scope="row" className={classes.rowHead}>
                <FigureLink
                  to={url.link({ ...values(row.key), view: 'table' })}
                >
                  {rowTitle(row)}
                </FigureLink>
              </th>
              {controls.map(id => {
                const counts = row.cells.get(id);
                return (
                  <td key={id} className={classes.cell}>
                    {counts && (
                      <HeatmapCell
                        counts={counts}
                        row={rowTitle(row)}
                        control={controlTitle(id)}
                        to={worst => {
                          const here = { ...values(row.key), control: [id] };
                          return url.link(
                            worst
                              ? rowsOf(worst, here)
                              : { view: 'table', ...here },
                          );
                        }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
