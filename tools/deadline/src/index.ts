export { readArguments, WrongArguments, type Asked, type Printing } from './arguments';
export { run, type Outcome } from './run';
