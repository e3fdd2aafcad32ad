/**
 * The Content-Disposition header that saves a download under its name: an ASCII one for old clients and the whole
 * one in RFC 5987's form. Folders and control characters are taken out.
 * @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 */
export function contentDisposition(fileName: string): string {
  const name = fileName.toWellFormed().replace(/[/\\\p{Cc}]/gu, '_');
  const ascii = name.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
