/** A text that says something. */
export const says = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';
