import { expect, test } from 'vitest';

import { judgeAddress } from '../../../src/core/channel/address.ts';

test.each([
  [undefined, 'no-address', 'missing'],
  ['', 'no-address', 'missing'],
  ['  ', 'no-address', 'missing'],
  ['hooks.example', 'bad-address', 'not-a-url'],
  ['https://', 'bad-address', 'not-a-url'],
  ['https://a.example/x y', 'bad-address', 'not-a-url'],
  ['https://a.example/\nHost: b', 'bad-address', 'not-a-url'],
  ['http://a.example/', 'bad-address', 'not-https'],
  ['http://localhost.example/', 'bad-address', 'not-https'],
  ['http://127.0.0.1.example/', 'bad-address', 'not-https'],
  ['ftp://a.example/', 'bad-address', 'not-https'],
  ['file:///etc/passwd', 'bad-address', 'not-https'],
  ['javascript:alert(1)', 'bad-address', 'not-https'],
  ['https://user:pass@a.example/', 'bad-address', 'credentials'],
  ['https://token@a.example/', 'bad-address', 'credentials'],
])('%s is refused: %s, %s', (text, reason, fault) => {
  expect(judgeAddress(text, false)).toEqual({ reason, fault });
});

test.each([
  ['https://a.example/hook?x=1', 'https://a.example/hook?x=1'],
  [' https://a.example/hook\n', 'https://a.example/hook'],
  ['HTTPS://A.example', 'https://a.example/'],
  ['http://localhost:8080/hook', 'http://localhost:8080/hook'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
])('%j is taken', (text, url) => {
  expect(judgeAddress(text, false)).toEqual({ url });
});

test('insecure: true allows plain http, and no password all the same', () => {
  expect(judgeAddress('http://10.0.0.1/hook', true)).toEqual({ url: 'http://10.0.0.1/hook' });
  expect(judgeAddress('http://a:b@10.0.0.1/hook', true)).toEqual({ reason: 'bad-address', fault: 'credentials' });
});
