import { describe, expect, it } from 'vitest';
import { liveVersionOf, loosenedPolicy } from '../../src/serve/rewrite-page.js';

describe('the policy of a served page', () => {
  it.each([
    ["default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"],
    [
      "default-src 'none'; style-src 'self'; img-src 'self' https://x.example",
      "default-src 'none'; style-src 'self'; img-src 'self' https://x.example; script-src 'self'; connect-src 'self'",
    ],
    [
      "script-src 'none'; connect-src https://x.example",
      "script-src 'self'; connect-src https://x.example 'self'; style-src 'self'",
    ],
    ["SCRIPT-SRC 'self' ;", "script-src 'self'; style-src 'self'; connect-src 'self'"],
  ])('%s', (policy, loosened) => expect(loosenedPolicy(policy)).toBe(loosened));
});

describe('a served page', () => {
  const script = '<script src="/press/__siaran/live.js" data-version="a-1" defer></script>';

  it('is the same page with the script at the end of its head and the policy that lets it run', () => {
    const html = `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title></head></title></head><body>x</body>`;
    expect(liveVersionOf(html, '/press/', 'a-1')).toBe(
      `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"><title></head></title>${script}</head><body>x</body>`,
    );
  });

  it('has every policy loosened, for a browser obeys them all', () => {
    const policy = `<meta http-equiv=content-security-policy content="script-src 'none'">`;
    expect(liveVersionOf(`<head>${policy}${policy}</head>`, '/', 'a-1')).not.toContain("'none'");
  });

  it('has the script even where a template lost its head', () => {
    expect(liveVersionOf('<p>x</p>', '/press/', 'a-1')).toBe(`<p>x</p>${script}`);
  });
});
