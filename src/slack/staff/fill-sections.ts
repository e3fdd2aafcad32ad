/** Slack takes 3,000 characters a section. */
const sectionLimit = 3_000;

/** Lines put together into as few texts as sections hold; each line must fit into one. */
export function fillSections(lines: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '' && text.length + 1 + line.length > sectionLimit) {
      texts.push(text);
      text = '';
    }
    text = text === '' ? line : `${text}\n${line}`;
  }
  return text === '' ? texts : [...texts, text];
}
