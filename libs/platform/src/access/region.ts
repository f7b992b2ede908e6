/**
 * The part of a division code that all divisions below it share: `620100` (a city) gives `6201`, `620102` (a district) itself.
 * Codes go by pairs: province, city, district.
 */
export function regionPrefix(code: string): string {
  return code.replace(/(00)+$/, '');
}

/** Whether staff of one division act for another: a city for itself and its districts, a district for itself alone. */
export function covers(own: string, other: string): boolean {
  return other.startsWith(regionPrefix(own));
}
