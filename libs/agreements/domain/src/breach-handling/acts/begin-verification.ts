import { accepted, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';

export interface BeginVerification {
  /** How the lead is checked: records drawn, visit, data comparison. */
  readonly method: string;
}

/** The agency begins to verify the lead (核查, LZ-5(3) 日常稽核). */
export const beginVerification: Act<BreachCase, BeginVerification, BreachReferences> = {
  name: 'begin-verification',
  label: '核查',
  article: 'LZ-5(3)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['LEAD'],
  decide: (state, input, context, actor) => unless([ofTheAgency(state, actor), stated(input.method, '/method', '核查方式', 'The method', ['LZ-5(3)'])], () => accepted([event('VerificationBegun', '核查', context, { method: input.method })])),
};
