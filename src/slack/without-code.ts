/** A sentence of ours for where Slack formats nothing: backticks around a command would be seen there. */
export function withoutCode(sentence: string): string {
  return sentence.replaceAll('`', '');
}
