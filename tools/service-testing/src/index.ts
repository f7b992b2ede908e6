export { CaseOnItsWay } from './case-on-its-way';
export { Desk, type Reply } from './desk';
export { instant, serviceRig, type ServiceRig, type ServiceUnderTest } from './service-rig';
