/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "Pacific/Kiritimati"}
 */
import { decadeSuite } from './testing/decade-suite';
import { zoneSuite } from './testing/zone-suite';

zoneSuite('Pacific/Kiritimati', -840);
decadeSuite('Pacific/Kiritimati');
