/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "America/Los_Angeles"}
 */
import { datesInZone } from './testing/zone-suite';

datesInZone('America/Los_Angeles');
