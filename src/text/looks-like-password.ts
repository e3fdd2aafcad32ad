/** What stands after "password:" in explanations and code, and is none. */
const placeholders = new Set([
  ...[
    'password',
    'passwd',
    'pass',
    'passphrase',
    'secret',
    'string',
    'varchar',
    'text',
    'null',
    'none',
    'true',
    'false',
  ],
  ...[
    'undefined',
    'required',
    'optional',
    'value',
    'input',
    'hash',
    'hashed',
    'bcrypt',
    'scrypt',
    'argon',
    'argon2',
  ],
  ...[
    'sha1',
    'sha-1',
    'sha256',
    'sha-256',
    'sha512',
    'sha-512',
    'md5',
    'pbkdf2',
    'base64',
    'utf8',
    'utf-8',
    'oauth2',
  ],
  ...[
    'changeme',
    'example',
    'user',
    'admin',
    'your_password',
    'your-password',
    'yourpassword',
    'postgres',
    'root',
  ],
  ...['string;', 'auth', 'login', 'field', 'this', 'self', 'http', 'https', 'jwt', 'token', 'redis', 'mysql'],
]);

/** Around the value: what stood between it and its name, and what follows. */
export interface PasswordPlace {
  readonly separator: string;
  readonly isQuoted: boolean;
  readonly next: string;
}

/**
 * True for what is likely to be somebody's real password or key after its name. A word of small letters alone is one
 * only where nothing else can stand: in quotes, touching `=`, or alone at the end of a line; code and placeholders
 * never are.
 */
export function looksLikePassword(value: string, { separator, isQuoted, next }: PasswordPlace): boolean {
  if (value.length < 4 || placeholders.has(value.toLowerCase())) return false;
  if (/^[*x•.█_-]+$/i.test(value) || /^(?:\$|%|<|\{|your[_-]|my[_-]|process\.|os\.|env\.)/i.test(value))
    return false;
  // Code: a call, a comparison, a member; or an address, or how something is encrypted.
  if (/[()[\]{}<>]|^=|^[a-z_]+(?:\.[a-z_]+)+$|^https?:\/\//i.test(value)) return false;
  if (/\.\w*(?:password|pass|pw|token|key|secret)$/i.test(value)) return false;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^0x[0-9a-f]+$/.test(value)) return false;
  if (/^(?:aes|rsa|sha|hmac|argon|pbkdf)[-_]?\d*$/i.test(value)) return false;
  if (/^(?:\p{L}|[([.{])/u.test(next) && !isQuoted) return false;
  if (/[0-9]/.test(value) || /[!@#$%^&*?]/.test(value.slice(0, -1)) || isQuoted) return true;
  const touches = separator === '=' && !/[,)]/.test(next);
  const isAlone =
    separator.trim() === ':' && value.length >= 6 && /^(?:\n|$)/.test(next) && /^[a-z]+$/i.test(value);
  return touches || isAlone;
}
