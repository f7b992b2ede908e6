/**
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "Pacific/Kiritimati"}
 */
import { datesInZone } from './testing/zone-suite';

datesInZone('Pacific/Kiritimati');
