import type { NodeType, Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { deepestIndent } from '../rich-text/document.ts';

/** A change of the document; gives null where it does not apply. */
export type LineCommand = (state: EditorState) => Transaction | null;

/** Moves the selected entries one level deeper, or (`by` -1) less deep; null outside lists and at either end. */
export function moveEntries(by: 1 | -1): LineCommand {
  return (state) => {
    const entries = selectedLines(state).filter(({ node }) => node.type.name === 'listItem');
    const moved = entries.filter(({ node }) => isIndent(node.attrs.indent + by));
    if (moved.length === 0) return null;
    const { tr } = state;
    for (const { node, pos } of moved) {
      tr.setNodeMarkup(pos, null, { ...node.attrs, indent: node.attrs.indent + by, start: null });
    }
    return tr;
  };
}

/** Whether the selection stands in an entry of a list. */
export function isInList(state: EditorState): boolean {
  return selectedLines(state).some(({ node }) => node.type.name === 'listItem');
}

/**
 * What Enter does: another line of the same kind; in an empty entry or quote one step out of it; in code a new line,
 * and out of the block after an empty one.
 */
export const breakLine: LineCommand = (state) => {
  const { $from } = state.selection;
  const { parent } = $from;
  const kind = parent.type.name;
  if (kind === 'codeBlock') return breakCode(state);
  if (parent.content.size === 0 && kind !== 'paragraph') return leaveLine(state);
  const tr = state.tr.deleteSelection();
  const attrs = kind === 'listItem' ? { ...parent.attrs, start: null } : parent.attrs;
  tr.split(tr.selection.from, 1, [{ type: parent.type, attrs }]);
  // A look goes on in the next line, but code ends with its line.
  const marks = state.storedMarks ?? $from.marks();
  return tr.ensureMarks(marks.filter((mark) => mark.type.name !== 'code')).scrollIntoView();
};

/** What Backspace does at the start of an entry, a quote or empty code: one step out; null elsewhere. */
export const leaveLineAtStart: LineCommand = (state) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || $from.parentOffset > 0 || parent.type.name === 'paragraph') return null;
  if (parent.type.name === 'codeBlock' && parent.content.size > 0) return null;
  return leaveLine(state);
};

/** A new line below the code in which the selection stands, when it is the last one; null elsewhere. */
export const leaveCodeBelow: LineCommand = (state) => {
  const { $from } = state.selection;
  const isLast = $from.after() === state.doc.content.size;
  if ($from.parent.type.name !== 'codeBlock' || !isLast || $from.parentOffset < $from.parent.content.size)
    return null;
  return addParagraph(state.tr, $from.after(), paragraphOf(state));
};

/** Turns the selected lines into another kind, or back into plain ones when all of them are of it already. */
export function toggleLines(name: string, attrs: Readonly<Record<string, unknown>>): LineCommand {
  return (state) => {
    const type = state.schema.nodes[name];
    const lines = selectedLines(state);
    if (type === undefined) return null;
    const isSame = ({ node }: Line) =>
      node.type === type && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value);
    const isOn = lines.every(isSame);
    const { tr } = state;
    for (const { node, pos } of lines.toReversed()) {
      if (node.type.name === 'codeBlock')
        splitCode(tr, node, pos, isOn ? paragraphOf(state) : type, isOn ? {} : attrs);
      else
        tr.setBlockType(
          pos,
          pos + node.nodeSize,
          isOn ? paragraphOf(state) : type,
          isOn ? {} : keptAttrs(node, attrs),
        );
    }
    return tr;
  };
}

/** Turns the selected lines into one block of code, or such a block back into lines. */
export const toggleCode: LineCommand = (state) => {
  const lines = selectedLines(state);
  const code = state.schema.nodes.codeBlock;
  const [first] = lines;
  const last = lines.at(-1);
  if (code === undefined || first === undefined || last === undefined) return null;
  if (lines.every(({ node }) => node.type === code)) return toggleLines('codeBlock', {})(state);
  const text = lines.map(({ node }) => node.textBetween(0, node.content.size, '\n', '\n')).join('\n');
  const block = code.create(null, text === '' ? null : state.schema.text(text));
  const tr = state.tr.replaceWith(first.pos, last.pos + last.node.nodeSize, block);
  return tr.setSelection(TextSelection.create(tr.doc, first.pos + 1, first.pos + 1 + text.length));
};

interface Line {
  readonly node: ProseNode;
  readonly pos: number;
}

function selectedLines({ doc, selection }: EditorState): readonly Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (node.isTextblock) lines.push({ node, pos });
    return !node.isTextblock;
  });
  return lines;
}

function leaveLine(state: EditorState): Transaction {
  const { $from } = state.selection;
  const { parent } = $from;
  if (parent.type.name === 'listItem' && parent.attrs.indent > 0) {
    const attrs = { ...parent.attrs, indent: parent.attrs.indent - 1, start: null };
    return state.tr.setNodeMarkup($from.before(), null, attrs);
  }
  return state.tr.setBlockType($from.start(), $from.end(), paragraphOf(state));
}

function breakCode(state: EditorState): Transaction {
  const { $from } = state.selection;
  const isAtEnd = $from.parentOffset === $from.parent.content.size;
  if (!isAtEnd || !$from.parent.textContent.endsWith('\n')) return state.tr.insertText('\n').scrollIntoView();
  const tr = state.tr.delete($from.pos - 1, $from.pos);
  return addParagraph(tr, tr.mapping.map($from.after()), paragraphOf(state));
}

function addParagraph(tr: Transaction, at: number, paragraph: NodeType): Transaction {
  tr.insert(at, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}

function splitCode(
  tr: Transaction,
  node: ProseNode,
  pos: number,
  type: NodeType,
  attrs: Readonly<Record<string, unknown>>,
): void {
  const lines = node.textContent.split('\n');
  const nodes = lines.map((line) => type.create(attrs, line === '' ? null : type.schema.text(line)));
  tr.replaceWith(pos, pos + node.nodeSize, nodes);
  const end = pos + nodes.reduce((size, { nodeSize }) => size + nodeSize, 0);
  tr.setSelection(TextSelection.create(tr.doc, pos + 1, end - 1));
}

// An entry that becomes one of another style stays as deep as it is.
function keptAttrs(
  node: ProseNode,
  attrs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return node.type.name === 'listItem' ? { ...node.attrs, start: null, ...attrs } : attrs;
}

function isIndent(indent: number): boolean {
  return indent >= 0 && indent <= deepestIndent;
}

function paragraphOf(state: EditorState): NodeType {
  return state.schema.nodes.paragraph ?? state.doc.type;
}
