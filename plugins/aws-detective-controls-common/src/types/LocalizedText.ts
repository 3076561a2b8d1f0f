/**
 * The same text in each language that the plugins speak.
 *
 * @public
 */
export interface LocalizedText {
  /** English. */
  en: string;
  /** Japanese. */
  ja: string;
}
