/** What somebody said in a conversation: part of an answer, or a word that moves it. */
export type Said =
  | { readonly kind: 'text' }
  | { readonly kind: TalkWord }
  /** `number` counts the fields from 1, as the questions do. */
  | { readonly kind: 'edit'; readonly number: number };

/** The words by themselves, each with what else it may be called. */
export const talkWords = {
  done: ['끝', '다음', '완료', 'next'],
  skip: ['건너뛰기', '넘기기'],
  back: ['이전', '뒤로'],
  stop: ['그만'],
  help: ['도움말', '도움', '?'],
} as const;

export type TalkWord = keyof typeof talkWords;

const words = Object.keys(talkWords) as readonly TalkWord[];
const editWord = '(?:edit|수정|고치기)';
const edit = new RegExp(`^(?:${editWord} ?(\\d{1,2})(?: ?번)?|(\\d{1,2}) ?번? ?${editWord})$`);
/** What an editor or a hasty thumb adds around a word. */
const dressing = /^["'`“”‘’]+|["'`“”‘’.!~]+$/g;
const longestWord = 40;

/** Reads a whole message as a word that moves the conversation; anything else is text. `edit` alone asks for help. */
export function readSaid(text: string): Said {
  const trimmed = text.trim();
  if (trimmed.length > longestWord) return { kind: 'text' };
  const plain = trimmed.normalize('NFC').toLowerCase().replace(dressing, '').replace(/\s+/g, ' ').trim();
  const [, after, before] = edit.exec(plain) ?? [];
  const number = after ?? before;
  if (number !== undefined) return { kind: 'edit', number: Number(number) };
  if (new RegExp(`^${editWord}$`).test(plain)) return { kind: 'help' };
  const word = words.find((name) => name === plain || talkWords[name].some((alias) => alias === plain));
  return { kind: word ?? 'text' };
}
