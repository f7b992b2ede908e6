import { randomUUID } from 'node:crypto';
import { accessesOf, fileAccess, type RecordAccess } from '@due-process/enforcement-domain';
import { bodyHash, type ActAnswer, type ActDesk } from '@due-process/platform';
import { ACT_DESK } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { Inject, Injectable } from '@nestjs/common';

/** Records who reads a case file, before anything of it leaves (案卷查阅留痕): what cannot be recorded is not given out. */
@Injectable()
export class FileAccessLog {
  constructor(@Inject(ACT_DESK) private readonly desk: ActDesk) {}

  async record(caseId: string, actor: Actor, access: RecordAccess): Promise<void> {
    // Two first readers at the same moment: one begins the record, the other is told that there is one and goes on in it.
    for (const act of ['record-access', 'begin-access-record', 'record-access'] as const) {
      const { kind } = await this.#act(act, caseId, actor, access);
      if (kind === 'accepted') return;
    }
    throw new Error(`The access to the file of ${caseId} could not be recorded.`);
  }

  #act(act: 'record-access' | 'begin-access-record', caseId: string, actor: Actor, input: RecordAccess): Promise<ActAnswer> {
    const opens = act === 'begin-access-record';
    const streamId = accessesOf(caseId);
    return this.desk.act({ procedure: fileAccess, act, actor, input, key: randomUUID(), bodyHash: bodyHash(act, streamId, input), quiet: true, ...(opens ? { referencesHint: caseId } : { streamId }) });
  }
}
