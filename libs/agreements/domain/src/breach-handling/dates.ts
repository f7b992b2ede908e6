export { effectOfService, instantFrom, oneOf, pastDay, pastInstant, stated, texts } from '@due-process/procedure';
