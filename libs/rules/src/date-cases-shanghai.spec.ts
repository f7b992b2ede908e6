/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "Asia/Shanghai"}
 */
import { datesInZone } from './testing/zone-suite';

datesInZone('Asia/Shanghai');
