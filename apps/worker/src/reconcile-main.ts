import { Client, Connection } from '@temporalio/client';
import { runCommand, withRecords } from './command';
import { reconcile, type Reconciled } from './reconcile';
import { readSettings } from './settings';

/** `npm run reconcile`: exit code 0 when every open case has its process in the end. */
runCommand(async () => {
  const settings = readSettings(process.env);
  const connection = await Connection.connect({ address: settings.temporalAddress }).catch(() => {
    throw new Error(`Temporal at ${settings.temporalAddress} does not answer: there is nothing to compare the record with.`);
  });
  try {
    const client = new Client({ connection, namespace: settings.namespace });
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    const operator = process.env['OPERATOR'] || 'operator';
    return await withRecords(settings, async (contexts) => {
      const done: Reconciled[] = [];
      for (const context of contexts) done.push(await reconcile({ ...context, client, operator, tell }));
      const sum = (of: (one: Reconciled) => number): number => done.reduce((total, one) => total + of(one), 0);
      const [openCases, repairs] = [sum((one) => one.openCases), sum((one) => one.repairs)];
      tell(`未结案件 ${openCases} 件，修复 ${repairs} 处 (${openCases} open cases, ${repairs} repairs)`);
      const unrepaired = done.flatMap((one) => one.unrepaired);
      for (const streamId of unrepaired) tell(`${streamId} 仍不一致：worker 是否在运行？ (does still not fit: is a worker running?)`);
      return unrepaired.length === 0 ? 0 : 1;
    });
  } finally {
    await connection.close();
  }
});
