export { CaseFileInconsistent, caseFileIndex } from './case-index';
export * from './case-archive';
export * from './case-file';
export { indexPage } from './index-page';
export { unpack } from './unpack';
