import { screen } from '@testing-library/react';
import { renderPlugin } from '../../__testUtils__/renderPlugin';
import { WAIVER } from '../../__testUtils__/work';
import { WaiverReason } from './WaiverReason';

describe('WaiverReason', () => {
  it('says why, and who approved', async () => {
    await renderPlugin(<WaiverReason waiver={WAIVER} />);
    expect(
      await screen.findByText(/The bucket is retired next month/),
    ).toBeInTheDocument();
    expect(screen.getByText(/kim/)).toBeInTheDocument();
  });

  it('says nothing where the reader is not told', async () => {
    const { id, controlId, state, endsAt } = WAIVER;
    await renderPlugin(
      <div data-testid="reason">
        <WaiverReason waiver={{ id, controlId, state, endsAt }} />
      </div>,
    );
    expect(await screen.findByTestId('reason')).toBeEmptyDOMElement();
  });
});
