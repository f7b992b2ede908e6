import type { Section } from '../report/section';
import type { Bench } from './part';
export async function midnight(_bench: Bench): Promise<readonly Section[]> { return []; }
