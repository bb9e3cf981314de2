import { expect, test } from 'vitest';

import { proxyFor } from '../../../src/shell/send/proxy-for.ts';

const PROXIES = { HTTPS_PROXY: 'http://secure.proxy:1', HTTP_PROXY: 'plain.proxy:2' };

test.each([
  ['https by HTTPS_PROXY', 'https://a.example/', {}, 'http://secure.proxy:1'],
  ['http by HTTP_PROXY, a scheme added', 'http://a.example/', {}, 'http://plain.proxy:2'],
  ['small letters first', 'https://a.example/', { https_proxy: 'http://small:3' }, 'http://small:3'],
  ['this machine never', 'https://localhost/', {}, null],
  ['this machine by number never', 'http://127.8.9.1/', {}, null],
  ['this machine by IPv6 never', 'https://[::1]:8443/', {}, null],
  ['a name that only looks like this machine', 'https://localhost.example/', {}, 'http://secure.proxy:1'],
  ['NO_PROXY=*', 'https://a.example/', { NO_PROXY: '*' }, null],
  ['a name of NO_PROXY', 'https://a.example/', { NO_PROXY: 'b.example, a.example' }, null],
  ['below a name of NO_PROXY', 'https://x.a.example/', { NO_PROXY: 'a.example' }, null],
  ['below a name with a dot', 'https://x.a.example/', { NO_PROXY: '.a.example' }, null],
  ['below a name with a star', 'https://x.a.example/', { NO_PROXY: '*.a.example' }, null],
  ['a name that only ends alike', 'https://xa.example/', { NO_PROXY: 'a.example' }, 'http://secure.proxy:1'],
  ['a port that fits', 'https://a.example/', { NO_PROXY: 'a.example:443' }, null],
  ['a port that does not', 'https://a.example:8443/', { NO_PROXY: 'a.example:443' }, 'http://secure.proxy:1'],
  ['capital letters in NO_PROXY', 'https://a.example/', { no_proxy: 'A.Example' }, null],
  ['no proxy for https', 'https://a.example/', { HTTPS_PROXY: '' }, null],
])('%s', (_, address, env: Record<string, string>, expected) => {
  const all: Record<string, string> = { ...PROXIES, ...env };
  expect(proxyFor(new URL(address), (name) => all[name])).toBe(expected);
});
