/**
 * How links into the AWS console sign the reader in.
 *
 * @public
 */
export interface ConsoleLinkOptions {
  /**
   * The start URL of the AWS access portal, such as
   * `https://example.awsapps.com/start`. With it, a link signs in to the right
   * account first; without it, it opens in whichever account the reader is in.
   */
  ssoStartUrl?: string;
  /**
   * The permission set to ask for; without it, the portal lets the reader choose.
   */
  ssoRoleName?: string;
}
