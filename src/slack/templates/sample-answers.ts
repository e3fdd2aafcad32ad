import type { Language } from '../../camp/camp.ts';
import type { Answer } from '../../camp/daily-log.ts';
import type { SampleAnswers } from '../../flows/template/try-template.ts';
import { messagesIn } from '../messages/messages.ts';

/** What a camper may have answered to each kind of field, as Slack's editor gives it. */
export function sampleAnswers(language: Language): SampleAnswers {
  const messages = messagesIn(language);
  return {
    checklist: buildBullets(messages.sampleChecklist),
    tasks: buildBullets(messages.sampleTasks),
    bullets: buildBullets(messages.sampleBullets),
    keywords: buildBullets(messages.sampleKeywords),
    prose: { type: 'rich_text', elements: [buildSection(messages.sampleProse)] },
  };
}

function buildBullets(lines: string): Answer {
  const elements = lines.split('\n').map(buildSection);
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', indent: 0, elements }] };
}

function buildSection(text: string) {
  return { type: 'rich_text_section', elements: [{ type: 'text', text }] };
}
