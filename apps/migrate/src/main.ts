import { program } from './program';

void program(process.argv.slice(2), process.env, console.log, console.error).then((code) => {
  process.exitCode = code;
});
