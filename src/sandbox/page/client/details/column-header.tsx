import { usePage } from '../core/page-state.ts';

/** The head of the right column, with what closes it. */
export function ColumnHeader({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const { words } = usePage();
  return (
    <header class="details-header">
      <h2>{title}</h2>
      <button type="button" class="icon" aria-label={words.dismiss} onClick={onClose}>
        ×
      </button>
    </header>
  );
}
