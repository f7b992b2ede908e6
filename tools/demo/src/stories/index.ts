import type { Story } from '../story';
import { breach } from './breach/breach';
import { penalty } from './penalty/penalty';
import { sealing } from './sealing/sealing';

/** The stories in the order of their days. */
export const STORIES: readonly Story[] = [breach, sealing, penalty];
