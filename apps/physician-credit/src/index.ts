export { registrySecret } from './composition/registry-secret';
export { physicianCreditService, type PhysicianCreditSettings } from './service';
