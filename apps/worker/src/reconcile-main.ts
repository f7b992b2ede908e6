import { Client, Connection } from '@temporalio/client';
import { runCommand, withRecord } from './command';
import { reconcile } from './reconcile';
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
    const done = await withRecord(settings, (context) => reconcile({ ...context, client, operator: process.env['OPERATOR'] || 'operator', tell }));
    tell(`未结案件 ${done.openCases} 件，修复 ${done.repairs} 处 (${done.openCases} open cases, ${done.repairs} repairs)`);
    for (const streamId of done.unrepaired) tell(`${streamId} 仍不一致：worker 是否在运行？ (does still not fit: is a worker running?)`);
    return done.unrepaired.length === 0 ? 0 : 1;
  } finally {
    await connection.close();
  }
});
