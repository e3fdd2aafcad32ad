/** A modal with one text field. */
export function buildModal(changes: object = {}): {
  type: 'modal';
  title: { type: 'plain_text'; text: string };
  blocks: [];
} & Record<string, unknown> {
  const view = {
    type: 'modal',
    callback_id: 'probe',
    title: { type: 'plain_text', text: 'Probe' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [textField('name')],
    ...changes,
  };
  return view as never;
}

/** An input block with a plain text input, its action called like the block. */
export function textField(id: string, changes: { block?: object; element?: object } = {}): object {
  return {
    type: 'input',
    block_id: id,
    label: { type: 'plain_text', text: id },
    element: { type: 'plain_text_input', action_id: id, ...changes.element },
    ...changes.block,
  };
}

/** A rich text of one section. */
export function richText(text: string): { type: 'rich_text'; elements: object[] } {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}
