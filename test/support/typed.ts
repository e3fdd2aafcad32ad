/** What Slack's editor gives for bullets: two blanks before an entry nest it, and each level is a list of its own. */
export function bullets(...entries: readonly string[]): object {
  const lists: { indent: number; elements: object[] }[] = [];
  for (const entry of entries) {
    const indent = entry.search(/\S/) / 2;
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text: entry.trimStart() }] };
    const last = lists.at(-1);
    if (last?.indent === indent) last.elements.push(section);
    else lists.push({ indent, elements: [section] });
  }
  const elements = lists.map((list) => ({ type: 'rich_text_list', style: 'bullet', border: 0, ...list }));
  return { type: 'rich_text', elements };
}

/** What Slack's editor gives for text; `\n` inside are the writer's own line breaks. */
export function words(text: string): object {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
