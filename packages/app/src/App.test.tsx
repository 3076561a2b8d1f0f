import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts with the plugins that it is made of', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };
    render(App.createRoot());
    expect(
      await screen.findByText(/Enter|Sign in|Select a sign-in/i),
    ).toBeInTheDocument();
  });
});
