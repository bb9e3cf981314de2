import type { ScheduleFormat } from './schedule-formats.ts';

/** What calls `firsthour drill due`: a workspace by its folder, and the organisation that it is of. */
export type Scheduled = { readonly folder: string; readonly organisation: string };

/** Not on the hour, when everything else starts. */
const MINUTE = 17;

/** The file that makes a scheduler call `firsthour drill due` every hour, ready to be put where its first lines say. */
export const SCHEDULER_FILES: Readonly<Record<Exclude<ScheduleFormat, 'ics'>, (scheduled: Scheduled) => string>> = {
  cron: ({ folder }) => `# Add this line with crontab -e. What a drill says is mailed to whoever owns the table.
${MINUTE} * * * * cd ${escapedForCron(inQuotes(folder))} && firsthour drill due
`,
  systemd: ({ folder, organisation }) => `# /etc/systemd/system/firsthour-drills.service
[Unit]
Description=Drills of ${oneLine(organisation)} that are due

[Service]
Type=oneshot
WorkingDirectory=${escapedForSystemd(folder)}
ExecStart=/usr/bin/env firsthour drill due

# /etc/systemd/system/firsthour-drills.timer
# Then: systemctl enable --now firsthour-drills.timer
[Unit]
Description=Every hour, the drills that are due

[Timer]
OnCalendar=*:${MINUTE}
Persistent=true

[Install]
WantedBy=timers.target
`,
  github: () => `# .github/workflows/drills.yml
name: Drills
on:
  schedule:
    - cron: '${MINUTE} * * * *'
  workflow_dispatch:
concurrency: drills
permissions:
  contents: read
jobs:
  due:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: lts/*
      # What was run, and when a surprise comes, goes on from one run to the next.
      - uses: actions/cache/restore@v4
        with:
          path: drills
          key: drills-\${{ github.run_id }}
          restore-keys: drills-
      - run: npx --yes firsthour drill due
      - if: always()
        uses: actions/cache/save@v4
        with:
          path: drills
          key: drills-\${{ github.run_id }}
`,
  gitlab: () => `# A job of .gitlab-ci.yml, for a pipeline that is scheduled every hour (Build > Pipeline schedules):
# ${MINUTE} * * * *
drills:
  image: node:lts
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  resource_group: drills
  # What was run, and when a surprise comes, goes on from one run to the next.
  cache:
    key: drills
    paths:
      - drills/
    when: always
  script:
    - npx --yes firsthour drill due
`,
};

/** A word for a shell, whatever is in it. */
function inQuotes(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** In a crontab a percent sign ends the command. */
function escapedForCron(text: string): string {
  return text.replaceAll('%', '\\%');
}

/** A percent sign begins a specifier. */
function escapedForSystemd(path: string): string {
  return path.replaceAll('%', '%%');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('%', '%%');
}
