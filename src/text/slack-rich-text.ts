/** The value of a rich text field or block as Slack's API has it; only its outermost shape is sure. */
export interface SlackRichText {
  readonly type: 'rich_text';
  readonly elements: readonly unknown[];
}

/** Any JSON object of Slack's, its members not looked at yet. */
export type SlackElement = Readonly<Record<string, unknown>>;

/** The objects in a list of anything; whatever is none is passed over. */
export function elementsIn(value: unknown): readonly SlackElement[] {
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** True for a JSON object. */
export function isElement(value: unknown): value is SlackElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
