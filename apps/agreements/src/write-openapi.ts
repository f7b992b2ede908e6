import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agreementsApiDocument, asFile } from './api-document';

const FILE = join(__dirname, '..', '..', '..', 'docs', 'api', 'agreements.openapi.json');

agreementsApiDocument().then(
  (document) => {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, asFile(document));
    process.stdout.write(`docs/api/agreements.openapi.json: ${Object.keys(document.paths).length} addresses\n`);
  },
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exitCode = 1;
  },
);
