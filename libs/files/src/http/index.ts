export * from './file-upload-module';
export * from './receive-file';
export * from './send-file';
