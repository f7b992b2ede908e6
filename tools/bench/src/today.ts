/** Legal time of the benchmark begins here, a Monday with no holiday near, so that every run counts the same days. */
export const TODAY = '2026-03-02';

export const BEGINS = `${TODAY}T08:30:00+08:00`;
