/** A JSON object whose fields nobody has looked at yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of an array; an empty list when the value is no array. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** The text of a value, or an empty string when it is no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Reads JSON from outside. Throws a SyntaxError for what is no JSON, and for what nests deeper than any payload of
 * Slack: the walks over blocks would run out of stack.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (depthOf(text) > deepestNesting) throw new SyntaxError(`nested deeper than ${deepestNesting}`);
  return value;
}

const deepestNesting = 100;

// Of valid JSON only: brackets outside its strings.
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') deepest = Math.max(deepest, ++depth);
    else if (bracket === ']' || bracket === '}') depth -= 1;
  }
  return deepest;
}
