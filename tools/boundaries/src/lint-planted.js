/**
 * Lints texts as if they stood in given files: reads `[{file, text}]` from standard input, writes for each the messages
 * that ESLint reports. Its own process, because ESLint loads its configuration in a way that jest's sandbox does not allow.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ESLint } = require('eslint');

async function main() {
  const eslint = new ESLint({ cwd: join(__dirname, '..', '..', '..') });
  const answers = [];
  for (const { file, text } of JSON.parse(readFileSync(0, 'utf8'))) {
    const [result] = await eslint.lintText(text, { filePath: file });
    answers.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
  }
  process.stdout.write(JSON.stringify(answers));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
