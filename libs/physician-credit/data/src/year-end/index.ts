export * from './close-year-part';
