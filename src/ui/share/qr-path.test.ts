import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws each run of dark modules once', () => {
  const o = false;
  const X = true;
  expect(
    qrPath([
      [X, X, o, X],
      [o, o, o, o],
      [o, X, X, X],
    ]),
  ).toBe('M0 0h2v1H0zM3 0h1v1H3zM1 2h3v1H1z');
});
