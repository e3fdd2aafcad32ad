/** One step of a Dockerfile: `RUN`, `COPY` … and the rest of its line. */
export interface Instruction {
  readonly keyword: string;
  readonly rest: string;
}

/** The steps of a Dockerfile in order; lines that end in a backslash are joined, comments left out. */
export function readDockerfile(text: string): readonly Instruction[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { keyword: keyword.toUpperCase(), rest };
    });
}

/** The command of `CMD [...]` or `HEALTHCHECK --option CMD [...]`; throws when it is written for a shell. */
export function readCommand({ keyword, rest }: Instruction): readonly string[] {
  const json = keyword === 'HEALTHCHECK' ? rest.replace(/^.*?\bCMD\s+/, '') : rest;
  const command: unknown = JSON.parse(json);
  if (Array.isArray(command) && command.every((word) => typeof word === 'string')) return command;
  throw new Error(`${keyword} is no list of words: ${rest}`);
}
