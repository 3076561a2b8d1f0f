import { LocalizedText } from '../types';
import { PlanLink } from './PlanTypes';

/** A page that has one address for every language. */
export function page(url: string): LocalizedText {
  return { en: url, ja: url };
}

/** A link of the plan. */
export function link(label: LocalizedText, url: LocalizedText): PlanLink {
  return { label, url };
}
