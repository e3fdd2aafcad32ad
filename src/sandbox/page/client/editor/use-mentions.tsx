import type { Editor } from '@tiptap/core';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../core/page-state.ts';
import { findMention, mentionOffers, takeMention } from './find-mention.ts';

/** What an editor offers while a mention is typed. */
interface Mentions {
  /** The list of whom could be meant; null while there is nobody to offer. */
  readonly list: ComponentChild;
  /** Takes a key that means something to the list; false where it means nothing. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

/** Offers people and groups for an @ in an editor: arrows choose, Enter and Tab take, Escape lets be. */
export function useMentions(editor: Editor | null, id: string): Mentions {
  const { state, words } = usePage();
  const [chosen, setChosen] = useState({ query: '', index: 0 });
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const typed = editor?.isFocused ? findMention(editor) : null;
  const offers = typed === null || typed.from === dismissedAt ? [] : mentionOffers(state, typed.query);
  const at = typed?.query === chosen.query ? Math.min(chosen.index, offers.length - 1) : 0;

  const take = (index: number) => {
    const offer = offers[index];
    if (editor !== null && typed !== null && offer !== undefined) takeMention(editor, typed, offer);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setChosen({ query: typed?.query ?? '', index: (at + 1) % offers.length }),
    ArrowUp: () => setChosen({ query: typed?.query ?? '', index: (at + offers.length - 1) % offers.length }),
    Enter: () => take(at),
    Tab: () => take(at),
    Escape: () => setDismissedAt(typed?.from ?? null),
  };
  const takeKey = (event: KeyboardEvent): boolean => {
    const key = keys[event.key];
    if (key === undefined || offers.length === 0 || event.isComposing) return false;
    // The form around the editor would close.
    event.stopPropagation();
    key();
    return true;
  };
  const list = offers.length > 0 && (
    <div class="offers mentions" role="listbox" aria-label={words.mentions} id={`${id}-mentions`}>
      {offers.map(({ label, detail }, index) => (
        <button
          key={`${label} ${detail}`}
          type="button"
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(index)}
        >
          <strong>{label}</strong> <span class="quiet-label">{detail}</span>
        </button>
      ))}
    </div>
  );
  return { list, takeKey };
}
