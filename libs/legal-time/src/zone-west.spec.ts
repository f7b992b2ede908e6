/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "America/Los_Angeles"}
 */
import { decadeSuite } from './testing/decade-suite';
import { zoneSuite } from './testing/zone-suite';

zoneSuite('America/Los_Angeles', 480);
decadeSuite('America/Los_Angeles');
