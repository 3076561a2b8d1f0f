import type { AwsSimulator } from '../server';

/** Says where a simulator is, what is in it, and how to call it. */
export function describeSimulator({ url, estate }: AwsSimulator): string[] {
  const accounts = estate.accounts.map(({ id, name, regions }) => {
    const places = Object.keys(regions).join(', ') || 'no region';
    return `  ${id}  ${name} (${places})`;
  });
  const [first] = estate.accounts;
  return [
    `The AWS simulator listens on ${url}`,
    ...accounts,
    ...(first ? howToCall(url, first.id, Object.keys(first.regions)[0]) : []),
  ];
}

function howToCall(url: string, accountId: string, region = 'us-east-1') {
  return [
    'To call it, as the first account:',
    `  export AWS_ENDPOINT_URL=${url}`,
    `  export AWS_ACCESS_KEY_ID=AKIA${accountId} AWS_SECRET_ACCESS_KEY=any AWS_REGION=${region}`,
  ];
}
