/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "Asia/Shanghai"}
 */
import { zoneSuite } from './testing/zone-suite';

zoneSuite('Asia/Shanghai', -480);
