import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { NameProblem, SaveTemplateResult } from '../../flows/camp/save-template.ts';
import { blockOfLine, readTextPieces } from '../camp/text-pieces.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { updateView } from '../open-view.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorsAt } from '../view-errors.ts';
import { nameBlock, readEditorMemo, textBlock } from './build-template-editor.ts';
import { buildTemplateList } from './build-template-list.ts';
import { describeTemplateProblem } from './describe-template-problem.ts';

/** A written template that was sent, and the list that lies below. */
export interface SentTemplate extends SentWindow {
  readonly view: SentWindow['view'] & Pick<ViewOutput, 'previous_view_id'>;
}

/**
 * Saves a template and gives the answer for Slack: back to the list, which shows it, once it is stored; else errors.
 */
export async function submitTemplate(
  deps: SlackDeps,
  form: SentTemplate,
): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  const askFor = async (campId: string) => {
    const isAdmin = await deps.people.isAdmin(userId);
    return { workspaceId, userId, channelId: null, campId, isAdmin };
  };
  return saveWindow(deps, form, {
    what: 'template',
    readMemo: readEditorMemo,
    save: async ({ campId, name, seen }) => {
      const template = {
        name: seen === null ? readChoice(view, nameBlock) : name,
        text: readTextPieces(view, textBlock),
        seen,
      };
      return deps.flows.saveTemplate(await askFor(campId), template);
    },
    tell: async (result, { campId, language }, messages) => {
      if (result.kind !== 'saved' || !view.previous_view_id) return;
      const list = await deps.flows.listTemplates(await askFor(campId));
      if (list.kind !== 'templates') return;
      const notice = messages.templateSaved(result.name, String(result.revision));
      const below = buildTemplateList(list, language, notice);
      await updateView(deps.clients, { id: view.previous_view_id }, below);
    },
    answer: (result, messages) => answer(result, view, messages),
  });
}

function answer(
  result: SaveTemplateResult,
  view: Pick<ViewOutput, 'state'>,
  messages: Messages,
): string | ViewResponseAction | undefined {
  switch (result.kind) {
    case 'saved':
      return undefined;
    case 'bad-name':
      return errorsAt({ [nameBlock]: describeName(result.cause, messages) });
    case 'bad-text': {
      const block = blockOfLine(view, textBlock, result.line);
      return errorsAt({ [block]: describeTemplateProblem(result, messages) });
    }
    case 'outdated':
      return messages.templateOutdated;
    case 'no-team':
      return messages.noTeamHere;
    case 'not-staff':
      return messages.campNotStaff;
  }
}

function describeName(cause: NameProblem['cause'], messages: Messages): string {
  const sentences = {
    missing: messages.templateNameMissing,
    'too-long': messages.templateNameTooLong,
    'not-a-name': messages.templateNameLetters,
    taken: messages.templateNameTaken,
    'too-many': messages.templatesTooMany,
  } satisfies Record<NameProblem['cause'], string>;
  return sentences[cause];
}
