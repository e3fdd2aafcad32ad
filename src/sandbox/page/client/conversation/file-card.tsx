import { useEffect, useState } from 'preact/hooks';
import type { PageFile } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';

const previewLines = 8;
const textNames = /\.(md|txt|json|csv|html|ya?ml)$/i;
const imageNames = /\.(png|jpe?g|gif)$/i;

/** Where a file can be had, to look at or (with `download`) to keep. */
export function fileAddress(file: PageFile, me: string, download: boolean): string {
  const query = new URLSearchParams({ as: me, ...(download ? { download: '1' } : {}) });
  return `/page/files/${file.id}/${encodeURIComponent(file.name)}?${query}`;
}

/** The text of a file; undefined while it is on its way, null where there is none to show. */
export function useFileText(file: PageFile | null): string | null | undefined {
  const { state } = usePage();
  const [text, setText] = useState<string | null | undefined>(undefined);
  const address = file === null || !textNames.test(file.name) ? null : fileAddress(file, state.me, false);
  useEffect(() => {
    let isWanted = true;
    setText(address === null ? null : undefined);
    const read = async () => {
      if (address === null) return;
      const response = await fetch(address).catch(() => null);
      const read = response?.ok ? await response.text() : null;
      if (isWanted) setText(read);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [address]);
  return text;
}

/** A file below a message: its first lines, its name and size, and ways to see or keep it. */
export function FileCard({ file }: { readonly file: PageFile }) {
  const { state, does, words } = usePage();
  const text = useFileText(file);
  const lines = text?.split('\n') ?? [];
  return (
    <section class="file-card" aria-label={`${words.file} ${file.name}`}>
      {typeof text === 'string' && (
        <pre class="file-preview">
          {lines.slice(0, previewLines).join('\n')}
          {lines.length > previewLines && '\n…'}
        </pre>
      )}
      {imageNames.test(file.name) && (
        <img class="file-image" src={fileAddress(file, state.me, false)} alt={file.title} />
      )}
      <div class="file-row">
        <span class="file-icon" aria-hidden="true">
          📄
        </span>
        <span class="file-name">
          <strong>{file.name}</strong>
          <span class="quiet-label">{sizeOf(file.size)}</span>
        </span>
        <button
          type="button"
          class="button small"
          onClick={() => does.go({ fileId: file.id, threadTs: null })}
        >
          {words.preview}
        </button>
        <a class="button small" href={fileAddress(file, state.me, true)} download={file.name}>
          {words.download}
        </a>
      </div>
    </section>
  );
}

/** A number of bytes as people read it: `1.2 kB`. */
export function sizeOf(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toFixed(1)} kB`;
}
