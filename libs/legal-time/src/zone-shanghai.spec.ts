/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "Asia/Shanghai"}
 */
import { decadeSuite } from './testing/decade-suite';
import { zoneSuite } from './testing/zone-suite';

zoneSuite('Asia/Shanghai', -480);
decadeSuite('Asia/Shanghai');
