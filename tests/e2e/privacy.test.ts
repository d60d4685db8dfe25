import { expect, test, watch } from './app.ts';

test('a request to another origin is caught by the proxy, whoever asks', async ({
  browser,
  lookout,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const offences = watch(context);
  const page = await context.newPage();
  // Not from a page of the app: its policy would not even let the request out.
  await page.goto('http://elsewhere.example/a').catch(() => undefined);
  await page.goto('https://elsewhere.example/b').catch(() => undefined);
  const caught = lookout.take().join();
  expect(caught).toContain('elsewhere.example/a');
  expect(caught).toContain('elsewhere.example:443');
  expect(offences.join()).toContain('elsewhere.example');
  await context.close();
});
