import { type Limit, limits } from '../limits.ts';
import { flag, kinds, object, optional, type Rule, required, text, word } from './rules.ts';

/** A `plain_text` object whose text keeps a limit. */
export function plainText(limit: Limit): Rule {
  return object({
    type: required(word('plain_text')),
    text: required(text(limit)),
    emoji: optional(flag),
  });
}

/** A `mrkdwn` object whose text keeps a limit. */
export function mrkdwn(limit: Limit): Rule {
  return object({
    type: required(word('mrkdwn')),
    text: required(text(limit)),
    verbatim: optional(flag),
  });
}

/** A text object of either kind whose text keeps a limit. */
export function textObject(limit: Limit): Rule {
  return kinds({ plain_text: plainText(limit), mrkdwn: mrkdwn(limit) });
}

/** The dialog that asks before an action is sent. */
export const confirmation: Rule = object({
  title: optional(plainText(limits.confirmTitle)),
  text: required(textObject(limits.confirmText)),
  confirm: optional(plainText(limits.confirmButton)),
  deny: optional(plainText(limits.confirmButton)),
  style: optional(word('primary', 'danger')),
});
