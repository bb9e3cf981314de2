import { expect, test } from 'vitest';

import { githubAnnotations } from '../../../src/render/formats/github.ts';
import { FINDINGS } from './samples.ts';

test('a finding is a workflow command on one line, with what GitHub needs escaped', () => {
  expect(githubAnnotations(FINDINGS).split('\n')).toEqual([
    '::error file=firsthour.yaml,line=3,col=1,title=key-unknown::unexpected key "timezon" at the top of the file; did you mean "timezone"?',
    '::warning file=playbooks/outage/playbook.yaml,line=6,col=12,title=language-lacking::the playbook lacks "fr", a language of the workspace: what it says is owed in that language',
    '::notice file=playbooks/outage/ro.yaml,line=1,col=1,title=text-missing::there is no text "tasks.stop-marketing" in "ro"',
    `::error file=100%25%2C <a>%3A%0A"b" & \u0007'c' ]]>/é.yaml,line=1,col=7,title=unknown-service::unknown service ""><x>&amp;%250A::error::]]> {0} [a](1)"; there is none`,
    '',
  ]);
});

test('nothing wrong is nothing said', () => {
  expect(githubAnnotations([])).toBe('');
});
