import { join } from 'node:path';
import { objectsOf } from '../json-object.ts';

/** The page's program and its looks, as the browser gets them. */
export interface ClientBundle {
  readonly script: string;
  readonly style: string;
}

/** The page cannot be put together: its tools are not installed, or its source is broken. */
export class NoClientBundle extends Error {
  constructor(cause: unknown) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      isMissing
        ? 'The page is made with packages for development, and they are not installed: run `npm ci`.'
        : `The page could not be put together: ${why}`,
      { cause },
    );
    this.name = 'NoClientBundle';
  }
}

const folder = join(import.meta.dirname, 'client');

let made: Promise<ClientBundle> | null = null;

/** The page's program, put together in memory at its first use; that takes about a second. Throws `NoClientBundle`. */
export function bundleClient(): Promise<ClientBundle> {
  made ??= bundle().catch((error: unknown) => {
    made = null;
    throw error;
  });
  return made;
}

// The bundler is loaded only here: it is a package for development.
async function bundle(): Promise<ClientBundle> {
  const environment = process.env.NODE_ENV;
  try {
    const { build } = await import('vite');
    const built = await build({
      configFile: false,
      envFile: false,
      publicDir: false,
      logLevel: 'silent',
      root: folder,
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        write: false,
        target: 'esnext',
        minify: false,
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: join(folder, 'main.tsx'),
          output: { codeSplitting: false, entryFileNames: 'client.js', assetFileNames: 'client.[ext]' },
        },
      },
    });
    return readBundle(built);
  } catch (cause) {
    throw new NoClientBundle(cause);
  } finally {
    // The bundler sets it for itself, and the bot shall not live by it.
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}

function readBundle(built: unknown): ClientBundle {
  const files = objectsOf(objectsOf([built].flat())[0]?.output);
  const contentOf = (name: string): string => {
    const file = files.find(({ fileName }) => fileName === name);
    return String(file?.code ?? file?.source ?? '');
  };
  return { script: contentOf('client.js'), style: contentOf('client.css') };
}
