/** Where an address stands in a text. */
export interface FoundUrl {
  readonly from: number;
  readonly to: number;
  /**
   * Where the run of letters ends to which it belongs, trailing marks included: what is typed there may go on with it.
   */
  readonly end: number;
  readonly url: string;
}

/** The web addresses that somebody typed, without the marks that end a sentence or a bracket around them. */
export function findUrls(text: string): readonly FoundUrl[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)].flatMap(({ index, 0: found }) => {
    const url = trimUrl(found);
    return /^https?:\/\/[^/]/i.test(url)
      ? [{ from: index, to: index + url.length, end: index + found.length, url }]
      : [];
  });
}

function trimUrl(url: string): string {
  let end = url.length;
  while (end > 0) {
    const last = url[end - 1] ?? '';
    const isOpened = last === ')' && countOf(url.slice(0, end), '(') >= countOf(url.slice(0, end), ')');
    if (isOpened || !/[.,;:!?'")\]}*_~`…]/.test(last)) break;
    end -= 1;
  }
  return url.slice(0, end);
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
