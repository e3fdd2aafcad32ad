import type { Editor } from '@tiptap/core';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../core/page-state.ts';
import { entityLabel } from '../kit/entity-label.ts';
import type { SlackRichText } from '../rich-text/write-rich-text.ts';
import { createEditor, fillEditor, focusEnd, readEditor } from './create-editor.ts';
import { mentionOf } from './find-mention.ts';
import { Toolbar } from './toolbar.tsx';
import { useMentions } from './use-mentions.tsx';

/** Reaches into an editor from outside. */
export interface EditorHandle {
  readonly read: () => SlackRichText | null;
  /** Its words, a line break between lines. */
  readonly readPlain: () => string;
  readonly fill: (value: unknown) => void;
  readonly clear: () => void;
}

interface RichEditorProps {
  readonly id?: string;
  /** The value it starts with; later ones are ignored. */
  readonly initial: unknown;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly isFocused?: boolean;
  readonly isTall?: boolean;
  readonly onChange?: (value: SlackRichText | null) => void;
  /** Makes Enter send instead of breaking the line. */
  readonly onEnter?: () => void;
  readonly onNewLine?: (value: SlackRichText | null) => void;
  readonly onReady?: (handle: EditorHandle) => void;
  /** Stands at the end of the toolbar. */
  readonly tool?: ComponentChildren;
}

/** A field for rich text with its toolbar. What it gives is what Slack's own editor would. */
export function RichEditor(props: RichEditorProps) {
  const { state } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [, setLook] = useState(0);
  const [isLinking, setLinking] = useState(false);
  const mentions = useMentions(editor, props.id ?? props.label);
  const latest = useRef({ props, state, mentions });
  latest.current = { props, state, mentions };

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const { id, initial, label, describedBy, onEnter, onNewLine, onReady, isFocused } = latest.current.props;
    let before = JSON.stringify(initial ?? null);
    const made = createEditor({
      element,
      initial,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'editor-text',
        ...(id === undefined ? {} : { id }),
        ...(isFocused ? { autofocus: '' } : {}),
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
      labelOf: (entity) => entityLabel(latest.current.state, entity),
      mentionOf: (name) => mentionOf(latest.current.state, name),
      takeKey: (event) => latest.current.mentions.takeKey(event),
      onLink: () => setLinking(true),
      ...(onEnter === undefined ? {} : { onEnter: () => latest.current.props.onEnter?.() }),
      ...(onNewLine === undefined
        ? {}
        : { onNewLine: () => latest.current.props.onNewLine?.(readEditor(made)) }),
      onChange: (changed) => {
        setLook((look) => look + 1);
        const value = readEditor(changed);
        const text = JSON.stringify(value);
        if (text === before) return;
        before = text;
        latest.current.props.onChange?.(value);
      },
    });
    setEditor(made);
    onReady?.({
      read: () => readEditor(made),
      readPlain: () => made.getText({ blockSeparator: '\n' }),
      fill: (value) => fillEditor(made, value),
      clear: () => made.commands.clearContent(true),
    });
    if (isFocused) focusEnd(made);
    return () => made.destroy();
  }, []);

  const isEmpty = editor?.isEmpty ?? true;
  return (
    <div class={`editor ${props.isTall ? 'tall' : ''}`}>
      <Toolbar editor={editor} tool={props.tool} isLinking={isLinking} setLinking={setLinking} />
      <div class="editor-box" ref={box} data-placeholder={isEmpty ? props.placeholder : undefined} />
      {mentions.list}
    </div>
  );
}
