import { looksLikePassword } from './looks-like-password.ts';
import { isCardNumber, isResidentNumber } from './number-checks.ts';

/** What a secret is, as people call it. */
export type SecretKind =
  | 'slack-token'
  | 'github-token'
  | 'aws-key'
  | 'google-key'
  | 'openai-key'
  | 'access-token'
  | 'private-key'
  | 'jwt'
  | 'password'
  | 'resident-number'
  | 'card-number';

/** How one kind looks; the named group `secret`, where there is one, is what has to go. */
export interface SecretPattern {
  readonly kind: SecretKind;
  readonly look: RegExp;
  /** Tells the secret from what only looks like one; absent: the look is enough. */
  readonly isReal?: (match: RegExpExecArray) => boolean;
}

const before = '(?<![A-Za-z0-9_])';
/** For what may hold hyphens: nothing begins inside a longer run, which also keeps the search linear. */
const beforeRun = '(?<![\\w-])';
const beforeNumber = '(?<![A-Za-z0-9_+.-])';
const afterNumber = '(?![A-Za-z0-9_-]|\\.[0-9])';
const name =
  '(?:password|passwd|passphrase|pwd|api[_-]?key|secret[_-]?key|client[_-]?secret|(?:access|auth)[_-]?token|비밀번호|비밀 번호|패스워드|비번|암호)';
const keyHead = '-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----';
const keyEnd = '-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----';
/** Line ends of a key, also as JSON writes them. */
const keyGap = '(?:\\s|\\\\[nr])';
const keyText = '[A-Za-z0-9+/=]';
const keyBody = `${keyText}{16,}(?:${keyGap}+${keyText}{16,})*(?:(?:${keyGap}+${keyText}{1,15})?${keyGap}*${keyEnd})?`;

/**
 * Every kind of secret that is known by its look, the surest first. Nothing here can take more than linear time for
 * long.
 */
export const secretPatterns: readonly SecretPattern[] = [
  {
    kind: 'private-key',
    look: new RegExp(`${keyHead}${keyGap}*(?:[A-Za-z-]+: [^\\n]*\\n){0,5}\\n?${keyBody}`, 'g'),
  },
  { kind: 'jwt', look: new RegExp(`${beforeRun}eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{10,}`, 'g') },
  {
    kind: 'slack-token',
    look: new RegExp(`${beforeRun}(?:xox[a-z](?:\\.xox[a-z])?|xapp)-(?=[\\w-]*[0-9])[\\w-]{10,}`, 'g'),
  },
  {
    kind: 'slack-token',
    look: /hooks\.slack\.com\/services\/(?<secret>T\w+\/B\w+\/\w{16,})/dg,
  },
  {
    kind: 'github-token',
    look: new RegExp(`${before}(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})`, 'g'),
  },
  { kind: 'aws-key', look: new RegExp(`${before}(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9_])`, 'g') },
  { kind: 'google-key', look: new RegExp(`${before}AIza[\\w-]{35}(?![\\w-])`, 'g') },
  {
    kind: 'openai-key',
    look: new RegExp(
      `${beforeRun}sk-(?=[\\w-]*[0-9])(?=[\\w-]*[A-Za-z])(?:(?:proj|svcacct|admin|ant)-[\\w-]{20,}|[A-Za-z0-9]{20,})`,
      'g',
    ),
  },
  {
    kind: 'access-token',
    look: new RegExp(
      `${beforeRun}(?:hf_[A-Za-z0-9]{30,}|glpat-[\\w-]{20,}|npm_[A-Za-z0-9]{36}|[rs]k_live_[A-Za-z0-9]{16,})`,
      'g',
    ),
  },
  {
    kind: 'resident-number',
    look: new RegExp(`${beforeNumber}[0-9]{6}(?: ?[-–] ?)?[1-8][0-9]{6}${afterNumber}`, 'g'),
    isReal: ([match]) => isResidentNumber(match),
  },
  {
    kind: 'card-number',
    look: new RegExp(
      `${beforeNumber}(?:[0-9]{4}([ -]?)[0-9]{4}\\1[0-9]{4}\\1[0-9]{1,7}|[0-9]{4}([ -]?)[0-9]{6}\\2[0-9]{4,5})${afterNumber}`,
      'g',
    ),
    isReal: ([match]) => isCardNumber(match),
  },
  {
    kind: 'password',
    look: new RegExp(
      `${name}["']?(?<separator>[ \\t]{0,3}(?:[은는][ \\t]?)?[:=：][ \\t]{0,3})(?<quote>["'\`]?)(?<secret>[\\x21-\\x7e]{4,200})`,
      'dgi',
    ),
    isReal: (match) => isPassword(match),
  },
  {
    kind: 'password',
    look: /[a-z][a-z0-9+.-]{1,20}:\/\/[\w.%+-]{1,100}:(?<secret>[^\s:/@]{4,100})@/dg,
    isReal: ({ groups }) =>
      looksLikePassword(groups?.secret ?? '', { separator: '=', isQuoted: false, next: '@' }),
  },
];

/** The value of a match ends where its quote closes, or at what separates it from the next. */
export function readSecret(match: RegExpExecArray): { readonly start: number; readonly text: string } {
  const { groups = {}, indices, index } = match;
  if (groups.secret === undefined) return { start: index, text: match[0] };
  const start = indices?.groups?.secret?.[0] ?? index;
  return { start, text: groups.quote === undefined ? groups.secret : cutValue(groups.secret, groups.quote) };
}

function cutValue(value: string, quote: string): string {
  const end = quote === '' ? value.search(/["'`]|[,;)]+$|[&;](?=[\w.-]+=)/) : value.indexOf(quote);
  const cut = end === -1 ? value : value.slice(0, end);
  return quote === '' ? cut.replace(/[.,;]+$/, '') : cut;
}

function isPassword(match: RegExpExecArray): boolean {
  const { start, text } = readSecret(match);
  const quote = match.groups?.quote ?? '';
  const next = match.input.slice(start + text.length, start + text.length + 2);
  const isQuoted = quote !== '' && next.startsWith(quote);
  if (quote !== '' && !isQuoted) return false;
  return looksLikePassword(text, { separator: match.groups?.separator ?? '', isQuoted, next });
}
