import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Instruction, readCommand } from './read-dockerfile.ts';

/** A container without an engine: a folder that stands for `/`, and how to start what is inside. */
export interface ReplayedImage {
  readonly root: string;
  readonly workingFolder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  /** Whom `USER` stands for; absent where only an administrator could become somebody else. */
  readonly user: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/**
 * Runs the steps of a Dockerfile in a new folder, with the node that runs this. `chown` gives files to the user that
 * the command will run as; each step must be one that is known here, so that none is left out unnoticed.
 */
export function replayImage(instructions: readonly Instruction[], contextFolder: string): ReplayedImage {
  const root = mkdtempSync(join(tmpdir(), 'camplog-image-'));
  chmodSync(root, 0o755);
  const binFolder = join(root, 'bin');
  mkdirSync(binFolder);
  copyFileSync(process.execPath, join(binFolder, 'node'));
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const owner = 'uid' in user ? `command chown ${user.uid}:${user.gid} "$@"` : ':';

  const env: Record<string, string> = {};
  let workingFolder = root;
  let command: readonly string[] = [];
  let healthCheck: readonly string[] = [];
  const inside = (target: string) =>
    target.startsWith('/') ? join(root, target) : resolve(workingFolder, target);

  const steps: Readonly<Record<string, (instruction: Instruction) => void>> = {
    FROM: ({ rest }) => {
      const [, major] = /^node:(\d+)/.exec(rest) ?? [];
      if (process.versions.node.split('.')[0] !== major)
        throw new Error(`${rest} is not node ${process.version}`);
    },
    ENV: ({ rest }) => {
      const [, name = '', value = ''] = /^(\w+)=(\S*)$/.exec(rest) ?? [];
      env[name] = value;
    },
    WORKDIR: ({ rest }) => {
      workingFolder = inside(rest);
      mkdirSync(workingFolder, { recursive: true });
    },
    COPY: ({ rest }) => {
      const words = rest.split(/\s+/);
      const target = words.pop() ?? '';
      for (const source of words) {
        const from = resolve(contextFolder, source);
        // A folder's content is copied, not the folder.
        const isInto = target.endsWith('/') && !statSync(from).isDirectory();
        cpSync(from, isInto ? join(inside(target), basename(source)) : inside(target), { recursive: true });
      }
    },
    RUN: ({ rest }) => {
      execFileSync('sh', ['-ec', `chown() { shift; ${owner}; }\n${rest}`], {
        cwd: workingFolder,
        env: {
          ...outsideNpm(process.env),
          ...env,
          PATH: `${binFolder}:${process.env.PATH}`,
          // A step that empties npm's cache shall not empty that of the machine.
          npm_config_cache: join(root, 'npm-cache'),
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
    },
    USER: () => {},
    VOLUME: ({ rest }) => {
      if (!statSync(inside(rest)).isDirectory()) throw new Error(`no folder ${rest}`);
    },
    EXPOSE: () => {},
    HEALTHCHECK: (instruction) => {
      healthCheck = readCommand(instruction);
    },
    CMD: (instruction) => {
      command = readCommand(instruction);
    },
  };
  for (const instruction of instructions) {
    const step = steps[instruction.keyword];
    if (step === undefined) throw new Error(`The replay does not know ${instruction.keyword}.`);
    step(instruction);
  }
  return {
    root,
    workingFolder,
    env: { ...env, PATH: `${binFolder}:/usr/bin:/bin` },
    command,
    healthCheck,
    user,
  };
}

/** The environment without what `npm run` adds of the project that is being tested. */
function outsideNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(npm_(package|lifecycle|config_local_prefix)|INIT_CWD)/.test(name),
    ),
  );
}
