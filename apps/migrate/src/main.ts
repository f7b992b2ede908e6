import { program } from './program';

const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

void program(process.argv.slice(2), process.env, line(process.stdout), line(process.stderr)).then((code) => {
  process.exitCode = code;
});
