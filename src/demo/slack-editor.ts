/** What Slack's editor gives for a text with `` `code` ``, `*bold*` and links in it. */
function line(text: string): readonly object[] {
  return text.split(/(`[^`]+`|\*[^*]+\*|https:\/\/\S+)/).flatMap((part): object[] => {
    if (part === '') return [];
    if (part.startsWith('`')) return [{ type: 'text', text: part.slice(1, -1), style: { code: true } }];
    if (part.startsWith('*')) return [{ type: 'text', text: part.slice(1, -1), style: { bold: true } }];
    if (part.startsWith('https://')) return [{ type: 'link', url: part }];
    return [{ type: 'text', text: part }];
  });
}

/** A bullet list; two blanks before an entry nest it one level deeper. Slack keeps each level in a list of its own. */
export function bullets(...entries: readonly string[]): readonly object[] {
  const lists: { indent: number; elements: object[] }[] = [];
  for (const entry of entries) {
    const indent = entry.search(/\S/) / 2;
    const section = { type: 'rich_text_section', elements: line(entry.trimStart()) };
    const last = lists.at(-1);
    if (last?.indent === indent) last.elements.push(section);
    else lists.push({ indent, elements: [section] });
  }
  return lists.map((list) => ({ type: 'rich_text_list', style: 'bullet', border: 0, ...list }));
}

/** Paragraphs as Slack keeps them: one section, blank lines typed between them. */
export function paragraphs(...texts: readonly string[]): readonly object[] {
  return [{ type: 'rich_text_section', elements: line(texts.join('\n\n')) }];
}

/** The value of one field of the form. */
export function richText(...blocks: readonly (readonly object[])[]): object {
  return { type: 'rich_text', elements: blocks.flat() };
}
