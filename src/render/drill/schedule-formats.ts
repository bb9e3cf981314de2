/** What `drill schedule` can write: files of schedulers, and a calendar for people. */
export const SCHEDULE_FORMATS = ['cron', 'systemd', 'github', 'gitlab', 'ics'] as const;

export type ScheduleFormat = (typeof SCHEDULE_FORMATS)[number];
