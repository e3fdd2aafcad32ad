import { isDayWord } from '../../camp/day-words.ts';
import { nearestCommand } from './nearest-command.ts';

/** What `/log …` asks for. */
export type Command =
  /** The form; `day` is what the person typed as a date, null for none. */
  | { readonly kind: 'form'; readonly day: string | null }
  /** `argument` is what follows the word, cleaned; `typed` the same as Slack sent it, entities and all. */
  | {
      readonly kind: 'named';
      readonly name: CommandName;
      readonly argument: string | null;
      readonly typed: string;
    }
  | { readonly kind: 'unknown'; readonly typed: string; readonly nearest: CommandName | null };

/** Each subcommand with the Korean words for it. */
export const commandAliases = {
  talk: ['대화', '대화로'],
  done: ['완료', '한일'],
  keyword: ['키워드'],
  todo: ['할일', '투두'],
  note: ['메모', '노트'],
  preview: ['미리보기', '미리'],
  download: ['다운로드', '받기', '내려받기', '다운'],
  versions: ['버전', '버전들'],
  status: ['상태', '현황'],
  week: ['주간', '이번주'],
  pool: ['팀키워드', '팀'],
  skip: ['건너뛰기', '스킵'],
  leave: ['휴가'],
  pause: ['쉬기', '쉴래'],
  resume: ['다시', '복귀'],
  settings: ['알림', '내설정'],
  setup: ['시작', '만들기'],
  camp: ['캠프', '설정'],
  help: ['도움말', '도움', '?'],
} as const;

export type CommandName = keyof typeof commandAliases;

const commandNames = Object.keys(commandAliases) as CommandName[];

/** Reads the text after `/log`, however a phone or a paste dressed it up. */
export function parseCommand(text: string): Command {
  const plain = cleanCommandText(text);
  if (plain === '') return { kind: 'form', day: null };
  const [word = '', ...rest] = plain.split(' ');
  const name = findCommand(word);
  if (name !== null) {
    const typed = text.trim().replace(/^\S+\s*/, '');
    return { kind: 'named', name, argument: rest.length === 0 ? null : rest.join(' '), typed };
  }
  if (/^\d/.test(word) || isDayWord(plain)) return { kind: 'form', day: plain };
  return { kind: 'unknown', typed: plain, nearest: nearestCommand(word.toLowerCase(), commandAliases) };
}

/**
 * The text as it was meant: Slack's three entities decoded once, one kind of blank, no invisible characters,
 * straight quotes, and none around the whole or a word.
 */
export function cleanCommandText(text: string): string {
  return decodeEntities(text)
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) => word.replace(/^["'`]+|["'`]+$/g, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** `&amp;` last, so that `&amp;lt;` stays `&lt;`. */
function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** True for the name of a command and for each of its Korean words. */
export function isCommand(word: string, name: CommandName): boolean {
  return findCommand(word) === name;
}

function findCommand(word: string): CommandName | null {
  const lower = word.toLowerCase();
  return (
    commandNames.find((name) => name === lower || commandAliases[name].some((alias) => alias === lower)) ??
    null
  );
}
