import { issuerServer } from './server';
import { readSettings } from './settings';
import { signingKey } from './signing-key';

function main(): void {
  const { port, host, keyFile, terms } = readSettings(process.env);
  const server = issuerServer(signingKey(keyFile), terms, () => Math.floor(Date.now() / 1000));
  server.listen(port, host, () => process.stdout.write(`listening on ${host}:${port}\n`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

try {
  main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
