/**
 * Escapes what mrkdwn reads as markup (`&`, `<`, `>`), so that nobody's text can form `<!channel>` or a link.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
