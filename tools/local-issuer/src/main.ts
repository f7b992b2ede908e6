import { issuerServer } from './server';
import { readSettings } from './settings';
import { signingKey } from './signing-key';

function main(): void {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') {
    process.stderr.write(`${settings}\n`);
    process.exitCode = 1;
    return;
  }
  const { port, host, keyFile, terms } = settings;
  const server = issuerServer(signingKey(keyFile), terms, () => Math.floor(Date.now() / 1000));
  server.listen(port, host, () => process.stdout.write(`listening on ${host}:${port}\n`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

main();
