import type { KnownBlock } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { SamplePost } from '../../flows/template/try-template.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildPostProblems } from '../delivery/build-post-problems.ts';
import { buildPreformatted } from '../delivery/build-preformatted.ts';
import { splitText } from '../delivery/split-text.ts';
import type { Messages } from '../messages/ko.ts';
import { sayDate } from '../messages/say-date.ts';

/** Slack takes 3,000 characters in a block of a window. */
const sampleLimit = 2_900;

/** A sample post below the template that makes it, as far as it can be shown. */
export function buildSample(
  { logDay, fileName, text, problems }: SamplePost,
  language: Language,
  messages: Messages,
): readonly KnownBlock[] {
  const [shown = '', ...rest] = splitText(text, sampleLimit);
  return [
    buildPlain(messages.templateWorks(sayDate(logDay, language), fileName)),
    ...buildPostProblems(problems, messages),
    buildPreformatted(shown),
    ...(rest.length === 0 ? [] : [buildPlain(messages.templateCut)]),
  ];
}
