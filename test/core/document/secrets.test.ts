import { describe, expect, test } from 'vitest';

import { secretFindings } from '../../../src/core/document/secrets.ts';

/** Values that providers print in their own documentation, or that plainly are none. */
const AWS = 'AKIAIOSFODNN7EXAMPLE';

describe('a secret in a file', () => {
  test.each([
    ['a signing secret', 'secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    ['a bearer token', '  authorization: "Bearer 0123456789abcdef"'],
    ['a bearer token in a comment', '# curl -H "Authorization: Bearer 0123456789abcdef"'],
    ['basic authentication', 'authorization: Basic dXNlcjpwYXNzd29yZA=='],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a private key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----'],
    ['a name and a password', 'url: https://user:password@hooks.example.org/x'],
    ['the address of a Slack hook', 'url: https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXX'],
    ['a JSON web token', 'x: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc'],
    ['an AWS key', `x: ${AWS}`],
    ['a random value under a key that sounds secret', 'api_key: 9f8e7d6c5b4a3210'],
    ['the same in brackets', 'headers: { "X-Api-Key": "9f8e7d6c5b4a3210" }'],
    ['the same with a prefix', 'gateway-password: Tr0ub4dor&3xyz'],
  ])('is %s', (_, line) => expect(secretFindings('x.yaml', `a: b\n${line}\n`)).toMatchObject([{ line: 2 }]));

  test.each([
    ['the name of a variable', 'secret: { env: WEBSITE_SECRET_2026 }'],
    ['the path of a file', 'secret: { file: secrets/website-2026 }'],
    ['a placeholder', 'authorization: "Bearer {$secret}"'],
    ['an address of tokens', 'token_url: https://login.example.org/oauth2/v1/token'],
    ['a word about it', 'contact: We never ask for a PIN, a password or a code.'],
    ['words after a colon', 'what: "Your password: nobody of ours asks for it in 2026."'],
    ['a public key', '-----BEGIN PUBLIC KEY-----'],
    ['a certificate', '-----BEGIN CERTIFICATE-----'],
    ['an address with a port', 'url: http://127.0.0.1:8080/hooks'],
    ['basic things', 'what: Basic services work; advanced services do not.'],
  ])('is not %s', (_, line) => expect(secretFindings('x.yaml', line)).toEqual([]));

  test('is told with its place and its kind, and never itself', () => {
    const [finding] = secretFindings('x.yaml', `a: b\r\n  key: ${AWS}\r\n`);
    expect(finding).toEqual({
      rule: 'secret-in-file',
      severity: 'error',
      file: 'x.yaml',
      line: 2,
      column: 8,
      values: { what: 'an AWS key' },
    });
  });
});
