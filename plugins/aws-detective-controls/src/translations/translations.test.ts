import { en } from './en';
import ja from './ja';

const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe('translations', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])(
    'has a Japanese text for %s with the same placeholders',
    key => {
      expect(ja[key]).not.toBe('');
      expect(placeholders(ja[key])).toEqual(placeholders(en[key]));
    },
  );

  it('has no Japanese text without an English one', () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en));
  });
});
