import type { templateProblems as korean } from '../ko/template-problems.ts';

/** What may be wrong with a template; follows “line 7:”, in English. */
export const templateProblems: typeof korean = {
  templateLiquid: 'its curly braces do not fit. Check that {{ }} and {% %} are closed and spelled right.',
  templateTag:
    'this {% %} command cannot be used in a template. Delete it, or put it between {% raw %} and {% endraw %}.',
  templateUnknownValue:
    'an unknown name stands in {{ }}. Write one of week, day, date, log_day, stage, tags, camp, author, next_heading.',
  templateUnclosedHole: 'a hole that opens with {{ has to close with }} on the same line.',
  templateUnknownKind: 'this kind is unknown. Write one of checklist, tasks, bullets, keywords, prose.',
  templateHoleNotAlone: 'a hole stands on a line of its own, without other text.',
  templateFieldName:
    'name a hole with small letters, digits and _, a letter first, and not like a value such as week.',
  templateDuplicateField: 'this hole exists above already. Give each a name of its own.',
  templateNoHeading:
    'there is no heading above this hole. Write one such as ## What I did: it is what the form asks.',
  templateNoHole: 'there is no hole for an answer. Write {{ done | checklist }} on the line below a heading.',
  templateFrontMatter:
    'the settings at the top (between two ---) cannot be read. Check quotes, indentation and the lines title and date.',
  templateFileName:
    'this file name cannot be used, or is the same every day. Write it like {{ log_day }}-d{{ day }}-daily-log.md.',
  templateTooBig: 'the template is too big. Shorten it and save again.',
};
