/** Apart from the rest, so that who stores on disk does not load the library of S3. */
export * from './store/s3-file-store';
