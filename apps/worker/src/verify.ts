import { closedGates, procedureNamed, type BreachCase } from '@due-process/agreements-domain';
import { canonicalJson, rulesFor, type CaseLine, type ChainFault, type RecordStore } from '@due-process/platform';
import { fold, type CaseBase, type RecordedEvent } from '@due-process/procedure';

/** What is wrong with a case, and from which event on. */
export interface BadRecord {
  readonly streamId: string;
  readonly firstBad: number;
  readonly reason: string;
}

const CHAIN: Readonly<Record<ChainFault, string>> = {
  missing: '缺少记录 (an event is missing)',
  unlinked: '与前一记录的哈希不符 (it does not carry the hash of its predecessor)',
  changed: '内容已被更改 (its content is not what was hashed)',
  unknown: '没有记录 (the case has no events)',
};

/** Checks one case: the chain, the stored state against the events, and the gates before every decision. Answers what is wrong first. */
export async function verifyCase(store: RecordStore, line: CaseLine): Promise<BadRecord | undefined> {
  const bad = (firstBad: number, reason: string): BadRecord => ({ streamId: line.streamId, firstBad, reason });
  const chain = await store.verifyChain(line.streamId);
  if (!chain.ok) return bad(chain.firstBad, CHAIN[chain.reason]);
  let state: CaseBase | undefined;
  for (const event of await store.events(line.streamId)) {
    const gates = closedBefore(state, event);
    if (gates.length > 0) return bad(event.seq, `作出决定时尚有未通过的环节：${gates.join('、')} (a decision before its gates, LZ-21, LZ-22)`);
    try {
      state = fold(procedureNamed(line.procedure), state, event);
    } catch (fault) {
      return bad(event.seq, `不能由前述记录推出 (it does not follow from what came before: ${fault instanceof Error ? fault.message : String(fault)})`);
    }
  }
  if (canonicalJson(JSON.parse(JSON.stringify(state))) !== canonicalJson(line.state)) return bad(line.version, '案卷状态与记录不符 (the stored state is not what the events say)');
  return undefined;
}

/** Gates that were closed when a decision was made (LZ-21, LZ-22), judged by the rules of the case. */
function closedBefore(state: CaseBase | undefined, event: RecordedEvent): readonly string[] {
  if (event.type !== 'DecisionMade' || !state) return [];
  return closedGates(state as BreachCase, rulesFor(state.region, state.openedOn));
}
