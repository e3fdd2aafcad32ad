import { readLogDate } from '../camp/log-date.ts';
import type { PostProblem } from './post-problem.ts';
import { slugOf } from './slug.ts';

const postName = /^(\d+)-(\d+)-(\d+)-(.*)\.([^.]+)$/;

/** What keeps Jekyll from publishing a file of that name, without folders, under an address of its own. */
export function checkFileName(fileName: string): readonly PostProblem[] {
  const fail = (message: string, cure: string): readonly PostProblem[] => [
    { code: 'file-name', line: null, message, cure },
  ];
  const match = postName.exec(fileName);
  if (match === null) {
    return fail(
      'Jekyll skips a file of this name',
      'name it YYYY-MM-DD-title.md, such as 2022-02-14-d018-daily-log.md',
    );
  }
  const [, year = '', month = '', day = '', title = '', extension = ''] = match;
  const date = `${year}-${month}-${day}`;
  if (readLogDate(date) === null) {
    return fail(
      `there is no day ${date}, the whole blog would not build`,
      'begin the name with a real date, YYYY-MM-DD',
    );
  }
  if (!/^(?:md|markdown|mkd|mkdn|mkdown)$/.test(extension)) {
    return fail(`Jekyll does not read .${extension} as Markdown`, 'end the name with .md');
  }
  if (slugOf(title) === '') {
    return fail('the name gives the post no address of its own', 'put letters or digits after the date');
  }
  return [];
}
