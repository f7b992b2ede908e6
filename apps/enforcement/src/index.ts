export { enforcementService, type EnforcementSettings } from './service';
