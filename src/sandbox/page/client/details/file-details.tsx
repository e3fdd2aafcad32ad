import type { PageFile } from '../../page-data.ts';
import { fileAddress, sizeOf, useFileText } from '../conversation/file-card.tsx';
import { usePage } from '../core/page-state.ts';
import { ClosingColumn } from './closing-column.tsx';

const shownCharacters = 100_000;

/** The whole text of a file, and a way to keep it. */
export function FileDetails({ fileId }: { readonly fileId: string }) {
  const { state, does, words } = usePage();
  const file = Object.values(state.messages)
    .flat()
    .flatMap(({ files }): readonly PageFile[] => files)
    .find(({ id }) => id === fileId);
  const text = useFileText(file ?? null);
  return (
    <ClosingColumn
      class="details file"
      label={words.file}
      title={file?.name ?? words.file}
      onClose={() => does.go({ fileId: null })}
    >
      {file !== undefined && (
        <p class="row">
          <span class="quiet-label">{sizeOf(file.size)}</span>
          <a class="button small" href={fileAddress(file, state.me, true)} download={file.name}>
            {words.download}
          </a>
        </p>
      )}
      <pre class="file-text scrolling">
        {text === null ? words.noPreview : text?.slice(0, shownCharacters)}
      </pre>
      {(text?.length ?? 0) > shownCharacters && <p class="field-hint">{words.fileTooBig}</p>}
    </ClosingColumn>
  );
}
