/** An account id in groups of four, as AWS prints it: `1111 2222 3333`. */
export function groupedAccountId(accountId: string): string {
  return accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3');
}

/** An account, and a region where it is one: `1111 2222 3333 · eu-west-1`. */
export function place(accountId?: string, region?: string): string {
  const parts = [accountId && groupedAccountId(accountId), region];
  return parts.filter(Boolean).join('\u00a0· ');
}
