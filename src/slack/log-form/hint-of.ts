import type { LogFormField } from '../../flows/written/read-written.ts';
import type { Messages } from '../messages/ko.ts';

/** How a field of a kind is best written. */
export function hintOf(kind: LogFormField['kind'], messages: Messages): string {
  const hints = {
    checklist: messages.hintChecklist,
    tasks: messages.hintTasks,
    bullets: messages.hintBullets,
    keywords: messages.hintKeywords,
    prose: messages.hintProse,
  };
  return hints[kind];
}
