/**
 * Whether a text is an AWS account id: exactly twelve digits.
 *
 * @public
 */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/**
 * Whether a text is written as the name of a region: `eu-west-1`,
 * `us-gov-east-1`. It says nothing of whether AWS has that region; `aws-global`
 * is none.
 *
 * @public
 */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/.test(text);
}
