import { runCommand, withRecord } from './command';
import { casesOf } from './open-cases';
import { readRecordSettings } from './settings';
import { verifyCase } from './verify';

/** `npm run verify [-- <case number> …]`: exit code 0 when every record is what was once written and nothing passed round a gate. */
runCommand(() =>
  withRecord(readRecordSettings(process.env), async ({ store }) => {
    const wanted = process.argv.slice(2);
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    let seen = 0;
    let bad = 0;
    const check = async (streamId: string): Promise<void> => {
      seen += 1;
      const line = await store.find(streamId);
      const found = line ? await verifyCase(store, line) : { streamId, firstBad: 0, reason: '没有此案件 (there is no such case)' };
      if (!found) return;
      bad += 1;
      tell(`${found.streamId} 第 ${found.firstBad} 号记录 (event ${found.firstBad}): ${found.reason}`);
    };
    if (wanted.length > 0) for (const streamId of wanted) await check(streamId);
    else for await (const { streamId } of casesOf(store)) await check(streamId);
    tell(`核对 ${seen} 件，有误 ${bad} 件 (${seen} cases checked, ${bad} bad)`);
    return bad === 0 ? 0 : 1;
  }),
);
