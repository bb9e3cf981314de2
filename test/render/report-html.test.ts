import { hash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { reportOf } from '../../src/core/report/report-of.ts';
import { reportHtml } from '../../src/render/report/html.ts';
import type { Story } from '../core/incident/story.ts';
import { story } from '../core/incident/story.ts';
import { wander } from '../core/incident/wander.ts';
import { badDay, closedBadDay } from './bad-day.ts';

const VOID = ['meta', 'link', 'br', 'hr'];
const TAG = /<(\/?)([a-z0-9]+)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g;

function html(told: Story): string {
  const { plan, entries, now } = told;
  return reportHtml({ plan, report: reportOf(plan, entries(), now()), entries: entries() });
}

/** Every tag in order, its attributes by name. Complains of what is not closed, or closed twice. */
function tagsOf(
  text: string,
): readonly { readonly tag: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const open: string[] = [];
  const body = text.replace(/^<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
  const found = [...body.matchAll(TAG)];
  const tags = found.flatMap(([, end, tag = '', attributes = '', selfClosed]) => {
    if (end === '/') {
      expect(open.pop()).toBe(tag);
      return [];
    }
    if (selfClosed !== '/' && !VOID.includes(tag)) open.push(tag);
    const pairs = [...attributes.matchAll(/([a-zA-Z0-9:-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [
      name,
      value,
    ]);
    return [{ tag, attributes: Object.fromEntries(pairs) as Readonly<Record<string, string>> }];
  });
  expect(open).toEqual([]);
  // Whatever is left over must be text: no bracket that is not a tag's.
  expect(body.replaceAll(TAG, '')).not.toMatch(/[<>]/);
  return tags;
}

describe('a report in HTML', () => {
  const days: readonly (readonly [name: string, told: Story])[] = [
    ['a bad day', closedBadDay()],
    ['one that is open', badDay()],
    ['one that has just begun', story()],
    ['a random one', wander(3)],
  ];

  test.each(days)('is well-formed, runs nothing, and loads nothing: %s', (_, told) => {
    const text = html(told);
    const tags = tagsOf(text);
    expect(tags.map(({ tag }) => tag)).not.toContain('script');
    for (const { tag, attributes } of tags) {
      for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on|^src$|^style$|^xlink/);
      if ('href' in attributes) expect(attributes.href, tag).toMatch(tag === 'link' ? /^data:,$/ : /^#e\d+$/);
    }
    expect(text.match(/<style>([\s\S]*)<\/style>/)?.[1]).not.toMatch(/url\(|@import/);
  });

  test.each(days)('leads from every number to its entry: %s', (_, told) => {
    const tags = tagsOf(html(told));
    const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /^e\d+$/.test(id))).toHaveLength(told.entries().length);
    const wanted = tags.flatMap(({ tag, attributes: { href = '' } }) => (tag === 'a' ? [href.slice(1)] : []));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(told.entries().length);
  });

  test('lets its own style in, and nothing else', () => {
    const text = html(badDay());
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const policy = tagsOf(text).find(({ attributes }) => attributes['http-equiv'])?.attributes.content;
    const own = `sha256-${hash('sha256', style, 'base64')}`.replaceAll("'", '&#39;');
    expect(policy).toBe(`default-src &#39;none&#39;; style-src &#39;${own}&#39;; img-src data:`);
  });

  test('says the drawing in words, and states without colour', () => {
    const text = html(closedBadDay());
    const told = /<desc id="drawn-wide-desc">([^<]*)<\/desc>/.exec(text)?.[1] ?? '';
    expect(told).toContain('minute 79, Public words: holding (ro)');
    expect(told).toContain('minute 60, Due: first statement: LATE by 19 min');
    expect(told).toContain('minute 215, EMERGENCY: apology-1 without approvals');
    expect(text).toContain('Later than this: works again, as told in public: met.');
  });

  test('shows an exercise as one', () => {
    expect(html(story({ mode: 'drill' }))).toContain('<p class="exercise"><strong>EXERCISE</strong>');
    expect(html(story())).not.toContain('EXERCISE');
  });
});
