import { LocalizedText, RemediationSteps } from '../types';

/**
 * What the placeholders of remediation steps stand for. What is left out keeps
 * its place as `<name-of-it>`.
 *
 * @public
 */
export interface RemediationValues {
  arn?: string;
  id?: string;
  name?: string;
  /** Twelve digits. */
  account?: string;
  region?: string;
  partition?: string;
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** Needs no quotes in a shell, wherever it stands. */
const PLAIN = /^[\w@%+=:,./-]+$/;
const CONTROL_CHARACTERS = /\p{Cc}/u;

/**
 * Fills remediation steps in with a resource's own values.
 *
 * Names of resources are other people's words: in commands they are quoted for a
 * POSIX shell, in Terraform for a string; one that cannot be written safely where
 * it stands is left for the reader to fill in.
 *
 * @public
 */
export function fillRemediation(
  steps: RemediationSteps,
  values: RemediationValues,
): RemediationSteps {
  return {
    console: steps.console.map(text => fillText(text, values)),
    cli: fill(steps.cli, values, quoteForShell),
    terraform: fill(steps.terraform, values, quoteForTerraform),
  };
}

function fillText(
  { en, ja }: LocalizedText,
  values: RemediationValues,
): LocalizedText {
  const plain = (value: string) => value;
  return { en: fill(en, values, plain), ja: fill(ja, values, plain) };
}

/**
 * @param quote - writes a value; undefined where it cannot stand there
 */
function fill(
  template: string,
  values: RemediationValues,
  quote: (value: string, before: string) => string | undefined,
): string {
  return template.replace(
    PLACEHOLDER,
    (_, name: keyof RemediationValues, offset: number) => {
      const value = values[name];
      const written =
        value && !CONTROL_CHARACTERS.test(value)
          ? quote(value, template.slice(0, offset))
          : undefined;
      return written ?? `<${name}>`;
    },
  );
}

function quoteForShell(value: string, before: string): string | undefined {
  if (PLAIN.test(value) && !value.startsWith('-')) {
    return value;
  }
  const isQuoted = (before.match(/'/g)?.length ?? 0) % 2 === 1;
  const standsAlone = /(^|\s)$/.test(before);
  return isQuoted || !standsAlone
    ? undefined
    : `'${value.replace(/'/g, `'\\''`)}'`;
}

function quoteForTerraform(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/([$%])\{/g, '$1$1{');
}
