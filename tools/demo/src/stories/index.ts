import type { Story } from '../story';
import { breach } from './breach/breach';
import { penalty } from './penalty/penalty';
import { points } from './points/points';
import { sealing } from './sealing/sealing';

/** The stories in the order of their days. */
export const STORIES: readonly Story[] = [breach, points, sealing, penalty];
