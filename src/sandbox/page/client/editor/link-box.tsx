import type { Editor } from '@tiptap/core';
import { useState } from 'preact/hooks';
import { usePage } from '../core/page-state.ts';

/** A small field for the address of a link on the selected words. */
export function LinkBox({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const { words } = usePage();
  const before = String(editor.getAttributes('link').href ?? '');
  const [address, setAddress] = useState(before);
  const apply = (href: string) => {
    const chain = editor.chain().extendMarkRange('link');
    if (href === '') chain.unsetMark('link').run();
    else if (editor.state.selection.empty && before === '') {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setMark('link', { href }).run();
    editor.view.focus();
    onDone();
  };
  return (
    <fieldset
      class="link-box"
      aria-label={words.link}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }
        if (event.key !== 'Enter') return;
        event.preventDefault();
        apply(withScheme(address));
      }}
    >
      <input
        type="text"
        class="text-field"
        autofocus
        aria-label={words.linkAddress}
        placeholder="https://"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="button" class="button small primary" onClick={() => apply(withScheme(address))}>
        {words.linkApply}
      </button>
      {before !== '' && (
        <button type="button" class="button small" onClick={() => apply('')}>
          {words.linkRemove}
        </button>
      )}
    </fieldset>
  );
}

function withScheme(address: string): string {
  const text = address.trim();
  return text === '' || /^(https?|mailto):/i.test(text) ? text : `https://${text}`;
}
