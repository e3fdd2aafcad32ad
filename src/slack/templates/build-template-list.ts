import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { ListedTemplate, TemplateList } from '../../flows/camp/list-templates.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildOption } from '../inputs/option-groups.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { readObject } from '../read-object.ts';

/** The action_id of the menu beside each template; an option's value is what to do and the template's name. */
export const templateMenu = 'template_menu';

/** What the list remembers: whose templates, and which were used when it was shown. */
export interface ListMemo {
  readonly campId: string;
  readonly language: Language;
  readonly template: string;
  readonly weeklyTemplate: string;
}

/** Slack takes 100 blocks a window; two are for what stands above. */
const listLimit = 98;

/** The window with a camp's templates by name, and what they are used for; `notice` stands above them. */
export function buildTemplateList(list: TemplateList, language: Language, notice: string | null): ModalView {
  const messages = messagesIn(language);
  const { campId, daily, weekly, templates } = list;
  const memo: ListMemo = { campId, language, template: daily, weeklyTemplate: weekly };
  return {
    type: 'modal',
    private_metadata: JSON.stringify(memo),
    title: { type: 'plain_text', text: messages.templatesTitle },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      ...(notice === null ? [] : [buildPlain(notice)]),
      buildPlain(messages.templatesHint),
      ...templates.slice(0, listLimit).map((template) => buildLine(template, list, messages)),
    ],
  };
}

/** Reads the memo back; null when it is not one of ours. */
export function readListMemo(text: string): ListMemo | null {
  const { campId, language, template, weeklyTemplate } = readObject(text) ?? {};
  if (typeof campId !== 'string' || typeof template !== 'string') return null;
  if (typeof weeklyTemplate !== 'string') return null;
  return { campId, language: language === 'ko' ? 'ko' : 'en', template, weeklyTemplate };
}

function buildLine(
  template: ListedTemplate,
  { daily, weekly }: Pick<TemplateList, 'daily' | 'weekly'>,
  messages: Messages,
): KnownBlock {
  const { name, revision, stages } = template;
  const about = [
    revision === null ? messages.templateShipped : messages.templateRevision(String(revision)),
    ...(name === daily ? [messages.templateOfDays] : []),
    ...(name === weekly ? [messages.templateOfWeeks] : []),
    ...(stages.length === 0 ? [] : [messages.templateOfStages(stages.join(', '))]),
  ];
  return {
    ...buildPlain(`${name}\n${about.join(' · ')}`),
    block_id: `template.${name}`,
    accessory: {
      type: 'overflow',
      action_id: templateMenu,
      options: listOptions(template, { daily, weekly }, messages),
    },
  };
}

function listOptions(
  { name, revision }: ListedTemplate,
  { daily, weekly }: Pick<TemplateList, 'daily' | 'weekly'>,
  messages: Messages,
): PlainTextOption[] {
  return [
    ...(revision === null ? [] : [buildOption(messages.templateEdit, `edit ${name}`)]),
    buildOption(messages.templateCopy, `copy ${name}`),
    ...(name === daily ? [] : [buildOption(messages.templateUseDays, `days ${name}`)]),
    ...(name === weekly ? [] : [buildOption(messages.templateUseWeeks, `weeks ${name}`)]),
  ];
}
