import { decadeSuite } from './testing/decade-suite';

decadeSuite('the zone of the machine');
