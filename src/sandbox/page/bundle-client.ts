import { join } from 'node:path';

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

/**
 * Puts the page's program together in memory; about a second. The bundler is loaded only here, since it is there for
 * development alone. Throws `NoClientBundle`.
 */
export async function bundleClient(): Promise<ClientBundle> {
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
  }
}

function readBundle(built: unknown): ClientBundle {
  const [first] = Array.isArray(built) ? built : [built];
  const files: readonly { readonly fileName: string; readonly code?: string; readonly source?: unknown }[] =
    first.output;
  const textOf = (name: string): string => {
    const file = files.find(({ fileName }) => fileName === name);
    return file?.code ?? String(file?.source ?? '');
  };
  return { script: textOf('client.js'), style: textOf('client.css') };
}
