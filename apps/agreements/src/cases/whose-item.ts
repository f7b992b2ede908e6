import { breachHandling, ofTheAgency, ofTheCity, ofTheDeciders, ofTheDecidersBureau, ofTheSameLevelBureau, type BreachCase } from '@due-process/agreements-domain';
import type { Actor, Refusal, WorkItem } from '@due-process/procedure';

type WhoMay = (state: BreachCase, actor: Actor) => boolean;

/** Whoever the domain would not refuse as the wrong person. */
const those = (refuses: (state: BreachCase, actor: Actor) => Refusal | undefined): WhoMay => (state, actor) => refuses(state, actor) === undefined;

/** Only a termination needs the discussion of the city bureau, and only the city decides on one (LZ-21(2)). */
const whoDecides = those((state, actor) => {
  const gates: readonly string[] = state.decision?.gates ?? state.gates;
  return (gates.includes('bureau-discussion') ? ofTheCity : ofTheAgency)(state, actor);
});

/** A head of the agency or, where the base asks for the principal head (R735-30), the principal head of the bureau. */
const whoApprovesHolds: WhoMay = (state, actor) =>
  actor.role === 'bureau-head' ? actor.principal === true && (those(ofTheSameLevelBureau)(state, actor) || those(ofTheCity)(state, actor)) : those(ofTheAgency)(state, actor);

/** Acts that are not simply for the agency that handles the case; the rules themselves are the domain's. */
const WHO_MAY: Readonly<Record<string, WhoMay>> = {
  'record-discussion': those((state, actor) => (breachHandling.gate(state) === 'agency-discussion' ? ofTheAgency : ofTheCity)(state, actor)),
  'record-legal-review': those(ofTheCity),
  'make-decision': whoDecides,
  'revoke-decision': whoDecides,
  'record-service-of-decision': those(ofTheDeciders),
  'file-decision': those(ofTheDeciders),
  'refer-correction': those(ofTheDeciders),
  // Overdue, it shows to the heads of the agency as well, who press the bureau for its check.
  'check-decision': those((state, actor) => (actor.role === 'bureau-head' ? ofTheDecidersBureau : ofTheDeciders)(state, actor)),
  'publish-termination': those(ofTheCity),
  'forward-major-breach': those(ofTheSameLevelBureau),
  'decide-settlement-hold': whoApprovesHolds,
};

/** Whether a task of the caller's role is the caller's own: of its agency, of the city, or of the bureau of the same level. */
export function isForCaller(caller: Actor, item: WorkItem, state: BreachCase): boolean {
  const may = WHO_MAY[item.act] ?? those(item.clock === 'filing' ? ofTheDeciders : ofTheAgency);
  return may(state, caller);
}
