import { casesOf } from '@due-process/platform';
import { runCommand, withRecords, type CommandContext } from './command';
import { readRecordSettings } from './settings';
import { verifyCase, type BadRecord } from './verify';

/** `npm run verify [-- <case number> …]`: exit code 0 when every record is what was once written and nothing passed round a gate. */
runCommand(() =>
  withRecords(readRecordSettings(process.env), async (contexts) => {
    const wanted = process.argv.slice(2);
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    let seen = 0;
    let bad = 0;
    const count = (found: BadRecord | undefined): void => {
      seen += 1;
      if (!found) return;
      bad += 1;
      tell(`${found.streamId} 第 ${found.firstBad} 号记录 (event ${found.firstBad}): ${found.reason}`);
    };
    for (const streamId of wanted) count(await checkedWherever(contexts, streamId));
    if (wanted.length === 0) for (const context of contexts) for await (const line of casesOf(context.store)) count(await verifyCase(context.definition, context.store, line));
    tell(`核对 ${seen} 件，有误 ${bad} 件 (${seen} cases checked, ${bad} bad)`);
    return bad === 0 ? 0 : 1;
  }),
);

/** A case is looked for in every context: its number alone says whose it is only to people. */
async function checkedWherever(contexts: readonly CommandContext[], streamId: string): Promise<BadRecord | undefined> {
  for (const { definition, store } of contexts) {
    const line = await store.find(streamId);
    if (line) return verifyCase(definition, store, line);
  }
  return { streamId, firstBad: 0, reason: '没有此案件 (there is no such case)' };
}
