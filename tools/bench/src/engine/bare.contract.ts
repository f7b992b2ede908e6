/** Task queue of the bare workflows, beside that of the contexts. */
export const BARE_QUEUE = 'bench';

export const BARE_CASE = 'bareCase';
export const BARE_TIMER = 'bareTimer';
export const STEP = 'step';
export const ACT = 'act';

/** What a bare case does next: activities, then a wait for a timer or for the next step. */
export interface BareStep {
  /** Activities, one after the other. */
  readonly performs?: number;
  readonly waitMs?: number;
  /** Text on the timer and on the activity, as long as those of a case. */
  readonly summary?: string;
  /** Only heard: what the case waits for stays. */
  readonly keep?: boolean;
  readonly closed?: boolean;
}

export interface BareActivities {
  doNothing(): Promise<void>;
}
