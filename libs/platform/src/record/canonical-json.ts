/**
 * JSON in the canonical form of RFC 8785: keys sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them.
 * Two values that are equal as JSON give the same text, whatever order PostgreSQL's `jsonb` gave their keys.
 *
 * A value that `jsonb` could not give back unchanged (NaN, infinite numbers, functions) is a fault of the caller and throws.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number of a record must be finite.');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>);
  throw new TypeError(`A ${typeof value} cannot be part of a record.`);
}

function canonicalObject(value: Record<string, unknown>): string {
  if (typeof value.toJSON === 'function') return canonicalJson((value.toJSON as () => unknown)());
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
