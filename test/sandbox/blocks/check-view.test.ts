import { describe, expect, it } from 'vitest';
import { checkView } from '../../../src/sandbox/blocks/check-view.ts';
import { buildModal, textField } from '../support/views.ts';

describe('checkView', () => {
  it('wants a submit button where there is an input', () => {
    const { submit: _left, ...view } = buildModal();
    expect(checkView(view, 'modal')).toEqual([
      'failed to match all allowed schemas [json-pointer:/view]',
      'missing required field: submit [json-pointer:/view]',
    ]);
  });

  it('wants the type of the surface', () => {
    expect(checkView({ type: 'home', blocks: [] }, 'home')).toEqual([]);
    expect(checkView({ type: 'home', blocks: [] }, 'modal')).toContain(
      'must be a valid enum value [json-pointer:/view/type]',
    );
  });

  it('points into its blocks', () => {
    expect(checkView(buildModal({ blocks: [{ type: 'poem' }] }), 'modal')).toContain(
      'unsupported type: poem [json-pointer:/view/blocks/0/type]',
    );
  });

  it('allows one element to take the focus', () => {
    const blocks = ['a', 'b'].map((id) => textField(id, { element: { focus_on_load: true } }));
    expect(checkView(buildModal({ blocks }), 'modal')).toContain(
      'only one element may have focus_on_load [json-pointer:/view/blocks/1/element/focus_on_load]',
    );
  });
});
