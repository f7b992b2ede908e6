export { event } from '@due-process/procedure';
