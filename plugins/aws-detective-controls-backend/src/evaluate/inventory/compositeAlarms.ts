import { CloudWatchAlarm } from '../../model';

const TOKEN = /\s*(?:(\(|\)|,)|"((?:[^"\\]|\\.)*)"|([^\s"(),]+))/y;

/**
 * Names or ARNs of the alarms whose ALARM state a composite alarm's rule waits
 * for: those in `ALARM(…)` that no `NOT` turns round. An alarm that only
 * suppresses others is none of them.
 *
 * @param rule - such as `ALARM("a") AND NOT ALARM("maintenance")`
 */
export function alarmsInRule(rule: string): string[] {
  const tokens = tokenize(rule);
  const names: string[] = [];
  // Whether each open parenthesis was turned round, the whole rule first.
  const negated = [false];
  let turned = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const within = negated[negated.length - 1];
    if (token.text === '(' && !token.quoted) {
      negated.push(within !== turned);
      turned = false;
    } else if (token.text === ')' && !token.quoted) {
      negated.pop();
      if (negated.length === 0) {
        return names;
      }
    } else if (isWord(token, 'NOT')) {
      turned = !turned;
    } else if (isWord(token, 'ALARM', 'OK', 'INSUFFICIENT_DATA')) {
      const { members, end } = membersAfter(tokens, index);
      if (isWord(token, 'ALARM') && within === turned) {
        names.push(...members);
      }
      index = end;
      turned = false;
    } else {
      turned = false;
    }
  }
  return names;
}

/** The alarms of an account and region, by their names and ARNs. */
export function alarmsByName(
  alarms: readonly CloudWatchAlarm[],
): Map<string, CloudWatchAlarm> {
  return new Map(
    alarms.flatMap(alarm => [
      [alarm.name, alarm],
      [alarm.arn, alarm],
    ]),
  );
}

/** The alarms that a composite alarm waits for, of those that are known. */
export function childrenOf(
  alarm: CloudWatchAlarm,
  byName: ReadonlyMap<string, CloudWatchAlarm>,
): CloudWatchAlarm[] {
  return alarmsInRule(alarm.alarmRule ?? '').flatMap(
    name => byName.get(name) ?? [],
  );
}

// `ALARM(a)`, or `ALARM, (a, b)` as it stands in AT_LEAST.
function membersAfter(
  tokens: readonly Token[],
  start: number,
): { members: string[]; end: number } {
  const members: string[] = [];
  let end = start + (tokens[start + 1]?.text === ',' ? 2 : 1);
  if (tokens[end]?.text !== '(') {
    return { members, end: start };
  }
  for (end++; end < tokens.length; end++) {
    const { text, quoted } = tokens[end];
    if (!quoted && text === ')') {
      break;
    }
    if (quoted || text !== ',') {
      members.push(text);
    }
  }
  return { members, end };
}

interface Token {
  text: string;
  quoted: boolean;
}

function tokenize(rule: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (
    let match = TOKEN.exec(rule);
    match && match[0] !== '';
    match = TOKEN.exec(rule)
  ) {
    const [, sign, quoted, word] = match;
    tokens.push({
      text: sign ?? word ?? quoted.replace(/\\(.)/g, '$1'),
      quoted: quoted !== undefined,
    });
  }
  return tokens;
}

function isWord({ text, quoted }: Token, ...words: string[]): boolean {
  return !quoted && words.includes(text.toUpperCase());
}
