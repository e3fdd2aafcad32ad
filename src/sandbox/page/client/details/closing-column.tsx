import type { ComponentChildren } from 'preact';
import { usePage } from '../core/page-state.ts';

interface ClosingColumnProps {
  readonly class: string;
  readonly label: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A part of the page that its × and Escape close; the cursor then stands where messages are written. */
export function ClosingColumn({ class: classes, label, title, onClose, children }: ClosingColumnProps) {
  const { words } = usePage();
  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('.conversation .editor-text')?.focus();
  };
  return (
    <aside
      class={classes}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <header class="details-header">
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label={words.dismiss} onClick={close}>
          ×
        </button>
      </header>
      {children}
    </aside>
  );
}
