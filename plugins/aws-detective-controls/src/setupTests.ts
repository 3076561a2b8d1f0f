import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// A whole app is rendered in each test, on machines with few cores. Whether an
// element is hidden is left to axe and to toBeVisible: working it out for every
// candidate of a query by role takes most of the time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
