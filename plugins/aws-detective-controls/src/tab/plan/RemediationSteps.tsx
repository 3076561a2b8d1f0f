import { useId, useState } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import useLocalStorage from 'react-use/esm/useLocalStorage';
import {
  ControlResult,
  fillRemediation,
  RemediationSteps as Steps,
} from 'backstage-plugin-aws-detective-controls-common';
import { CodeBlock } from '../../components/CodeBlock';
import { Muted } from '../../components/Muted';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { remediationValues } from './remediationValues';
import { SubjectSelect } from './SubjectSelect';

const TOOLS = ['console', 'cli', 'terraform'] as const;
type Tool = (typeof TOOLS)[number];

/** Where the browser keeps the tool that the reader chose last. */
const STORAGE_KEY = 'aws-detective-controls.remediation-tool';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0) },
  tab: {
    minWidth: 0,
    textTransform: 'none',
    opacity: 1,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: -2,
    },
  },
  panel: {
    padding: theme.spacing(1, 0),
    fontSize: '0.875rem',
    overflowWrap: 'anywhere',
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  list: { margin: 0, paddingLeft: theme.spacing(3) },
}));

/** Props of {@link RemediationSteps}. */
export interface RemediationStepsProps {
  steps: Steps;
  /** The results whose gap is to be closed: at least one. */
  failing: ControlResult[];
}

/** What to click, type or write to close a gap, filled in for one of the results that fail. */
export function RemediationSteps({ steps, failing }: RemediationStepsProps) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const id = useId();
  const [remembered, remember] = useLocalStorage<Tool>(STORAGE_KEY);
  const tool = TOOLS.find(known => known === remembered) ?? 'console';
  const [subject, setSubject] = useState<string>();
  const result =
    failing.find(candidate => candidate.subject === subject) ?? failing[0];
  const filled = fillRemediation(steps, remediationValues(result));
  const console = filled.console.map(localized);
  const text = tool === 'console' ? console.join('\n') : filled[tool];
  return (
    <div className={classes.root}>
      <SubjectSelect results={failing} chosen={result} onChange={setSubject} />
      <Tabs
        value={tool}
        onChange={(_, next: Tool) => remember(next)}
        aria-label={t('remediation.tools')}
        variant="scrollable"
        scrollButtons="auto"
        indicatorColor="primary"
      >
        {TOOLS.map(of => (
          <Tab
            key={of}
            value={of}
            label={t(`remediation.${of}`)}
            className={classes.tab}
            id={`${id}-tab-${of}`}
            aria-controls={of === tool ? `${id}-panel` : undefined}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${tool}`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a panel that begins with text is reached by Tab
        tabIndex={0}
        className={classes.panel}
      >
        {tool === 'console' && (
          <ol className={classes.list}>
            {console.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {tool === 'cli' && (
          <CodeBlock label={t('remediation.commands')} text={filled.cli} />
        )}
        {tool === 'terraform' && (
          <CodeBlock label={t('remediation.code')} text={filled.terraform} />
        )}
        {/<[^<>\n]+>/.test(text) && (
          <div>
            <Muted>{t('remediation.placeholders')}</Muted>
          </div>
        )}
      </div>
    </div>
  );
}
