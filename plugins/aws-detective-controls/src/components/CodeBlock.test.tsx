import { act, fireEvent, screen } from '@testing-library/react';
import { watchClipboard } from '../__testUtils__/clipboard';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { CodeBlock } from './CodeBlock';

async function renderBlock() {
  const copied = watchClipboard();
  renderPlugin(<CodeBlock label="the commands" text={'one\ntwo'} />);
  const button = await screen.findByRole('button', {
    name: 'Copy the commands',
  });
  return { button, copied };
}

describe('CodeBlock', () => {
  afterEach(() => jest.useRealTimers());

  it('copies the whole text', async () => {
    const { button, copied } = await renderBlock();
    fireEvent.click(button);
    expect(copied()).toBe('one\ntwo');
  });

  it('says for a while that it copied', async () => {
    const { button } = await renderBlock();
    jest.useFakeTimers();
    fireEvent.click(button);
    const said = button.parentElement!.querySelector('[role="status"]');
    expect(said).toHaveTextContent('Copied');
    act(() => jest.advanceTimersByTime(2_000));
    expect(said).toBeEmptyDOMElement();
    expect(button).toHaveTextContent('Copy the commands');
  });
});
