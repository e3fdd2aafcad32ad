import type { KnownBlock } from '@slack/types';
import type { ExportedPost } from '../../flows/post/export-post.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';
import { buildPlain } from './build-plain.ts';

/** Slack takes 3,000 characters; the post below has to fit the same message. */
const problemsLimit = 2_000;

type PostProblem = ExportedPost['problems'][number];

/** What may go wrong with a post on the blog and what to do about it; nothing for a post without problems. */
export function buildPostProblems(
  problems: readonly PostProblem[],
  messages: Messages,
): readonly KnownBlock[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ code, line }) => {
    const sentence = describeProblem(code, messages);
    return line === null ? sentence : messages.problemAtLine(String(line), sentence);
  });
  const text = [`⚠️ ${messages.postProblems}`, ...new Set(lines)].join('\n');
  return [buildPlain(cutText(text, problemsLimit))];
}

function describeProblem(code: PostProblem['code'], messages: Messages): string {
  const sentences = {
    'file-name': messages.problemFileName,
    address: messages.problemAddress,
    'no-front-matter': messages.problemNoFrontMatter,
    'front-matter': messages.problemFrontMatter,
    title: messages.problemTitle,
    date: messages.problemDate,
    tags: messages.problemTags,
    unpublished: messages.problemUnpublished,
    liquid: messages.problemLiquid,
    fence: messages.problemFence,
    'lost-answer': messages.problemLostAnswer,
  } satisfies Record<PostProblem['code'], string>;
  return sentences[code];
}
