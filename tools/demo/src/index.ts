export { STORIES } from './stories';
export { ServiceClient, type Addresses, type Patience, type ServiceName } from './service-client';
export type { Story } from './story';
export { Storyteller } from './storyteller';
export { Tale } from './tale';
