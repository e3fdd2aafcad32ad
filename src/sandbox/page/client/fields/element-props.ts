import type { JsonObject } from '../../../json-object.ts';

/** What every kind of field is given. */
export interface ElementProps {
  readonly id?: string;
  readonly element: JsonObject;
  /** What the element holds, in the form of Slack's `state.values`. */
  readonly held: JsonObject;
  readonly label: string;
  readonly describedBy?: string;
  readonly isWrong?: boolean;
  /**
   * Gets what a person chose: text, the value of an option, an id, a list of them, a rich_text object; null for
   * nothing.
   */
  readonly onValue: (value: unknown) => void;
  /** Called when Enter is pressed in a text field. */
  readonly onEnter?: ((value: unknown) => void) | undefined;
}
