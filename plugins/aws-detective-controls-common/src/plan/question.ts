import { LocalizedText } from '../types';

/** The question of SEC 4, the same in every edition. */
export const QUESTION: LocalizedText = {
  en: 'How do you detect and investigate security events?',
  ja: 'セキュリティイベントをどのように検出し、調査していますか?',
};
