/** The input as plain data without absent fields: the record keeps what was said, no class and no empty member. */
export function plainInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainInput);
  if (typeof value !== 'object' || value === null) return value;
  const plain: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) if (member !== undefined && member !== null) plain[name] = plainInput(member);
  return plain;
}
