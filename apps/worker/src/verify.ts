import { canonicalJson, type CaseLine, type ChainFault, type RecordStore } from '@due-process/platform';
import { fold, type CaseBase } from '@due-process/procedure';
import type { ContextDefinition } from './contexts';

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

/** Checks one case: the chain, the stored state against the events, and what its context checks besides. Answers what is wrong first. */
export async function verifyCase({ procedureNamed, wrongBefore }: Pick<ContextDefinition, 'procedureNamed' | 'wrongBefore'>, store: RecordStore, line: CaseLine): Promise<BadRecord | undefined> {
  const bad = (firstBad: number, reason: string): BadRecord => ({ streamId: line.streamId, firstBad, reason });
  const chain = await store.verifyChain(line.streamId);
  if (!chain.ok) return bad(chain.firstBad, CHAIN[chain.reason]);
  let state: CaseBase | undefined;
  for (const event of await store.events(line.streamId)) {
    const wrong = wrongBefore?.(state, event, store.law.law.asOf(event.recordedAt));
    if (wrong) return bad(event.seq, wrong);
    try {
      state = fold(procedureNamed(line.procedure), state, event);
    } catch (fault) {
      return bad(event.seq, `不能由前述记录推出 (it does not follow from what came before: ${fault instanceof Error ? fault.message : String(fault)})`);
    }
  }
  if (canonicalJson(JSON.parse(JSON.stringify(state))) !== canonicalJson(line.state)) return bad(line.version, '案卷状态与记录不符 (the stored state is not what the events say)');
  return undefined;
}
