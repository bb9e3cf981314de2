import { describe, expect, test } from 'vitest';

import { unfilled, unfilledBeside } from '../../../src/core/reach/fill-roles.ts';

const ana = { id: 'ana', roles: ['lead', 'legal'] };
const dan = { id: 'dan', roles: ['lead'] };
const eva = { id: 'eva', roles: ['finance'] };

describe('roles that stay empty', () => {
  test.each([
    ['nobody is asked', [], [ana], []],
    ['one holds it', ['lead'], [ana], []],
    ['nobody holds it', ['risk'], [ana, dan], ['risk']],
    ['two of a role, two who hold it', ['lead', 'lead'], [ana, dan], []],
    ['two of a role, one who holds it', ['lead', 'lead'], [dan, eva], ['lead']],
    ['one person cannot fill two', ['lead', 'legal'], [ana], ['legal']],
    ['whoever came first makes room', ['lead', 'legal'], [ana, dan], []],
    ['and so on down the line', ['finance', 'lead', 'legal'], [ana, dan, eva], []],
    ['the same person twice is one', ['lead', 'lead'], [dan, dan], ['lead']],
  ])('%s', (_, roles, people, expected) => {
    expect(unfilled(roles, people)).toEqual(expected);
  });

  test('authors never count, and the author is whoever leaves most roles filled', () => {
    expect(unfilledBeside(['ana'], ['lead', 'legal'], [ana, dan])).toEqual(['legal']);
    expect(unfilledBeside(['ana', 'eva'], ['lead', 'legal'], [ana, dan, eva])).toEqual([]);
    expect(unfilledBeside([], ['lead'], [])).toEqual(['lead']);
  });
});
