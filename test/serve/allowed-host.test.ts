import { expect, it } from 'vitest';
import { isAllowedHost } from '../../src/serve/allowed-host.js';

it.each([
  ['127.0.0.1:4000', true],
  ['localhost:4000', true],
  ['LOCALHOST', true],
  ['siaran.localhost:4000', true],
  ['[::1]:4000', true],
  ['192.168.1.20:4000', true],
  ['pc-humas:4000', true],
  ['evil.example', false],
  ['evil.example:4000', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.evil.example', false],
  ['pc-humas.evil.example', false],
  ['evil.example#localhost', false],
  ['user@localhost', false],
  ['[::1].evil.example', false],
  ['', false],
  [undefined, false],
])('a request for «%s»: %s', (header, isAllowed) =>
  expect(isAllowedHost(header, 'pc-humas')).toBe(isAllowed),
);
