import { describe, expect, it } from 'vitest';
import { appendRichText } from '../../../src/text/append-rich-text.ts';
import { bullets, words } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1', channelId };
const logDay = '2026-09-16';
const evening = '2026-09-16T22:40:00+09:00';

async function openCamp() {
  const opened = await openFlows(evening);
  const { flows } = opened;
  await flows.setUpCamp(setup());
  const open = async () => {
    const form = await flows.openLogForm({ ...me, day: logDay });
    if (form.kind !== 'form') throw new Error(`no form: ${form.kind}`);
    return form;
  };
  const { camperId } = await open();
  const held = async (field: string) => (await open()).fields.find(({ id }) => id === field)?.initial;
  /** Types into a field, `seconds` after the clock was turned last. */
  const type = (field: string, value: unknown, seconds = 0, change: object = {}) =>
    flows.saveDraft({
      workspaceId,
      userId: 'U1',
      camperId,
      logKind: 'daily',
      logDay,
      fields: { [field]: value },
      typedAt: `${Date.parse(evening) / 1000 + seconds}.000000`,
      capturesSeen: 0,
      ...change,
    });
  const submit = (answers: Record<string, unknown>, openedForm: object = {}) =>
    flows.submitLog({
      workspaceId,
      userId: 'U1',
      camperId,
      logDay,
      answers,
      opened: { version: 0, capturesSeen: 0, untouched: [], ...openedForm },
    });
  const note = (answer: unknown, source: string, field = 'done') =>
    flows.addCapture(
      { workspaceId, userId: 'U1' },
      { camperId, logDay, field },
      { answer: answer as Parameters<typeof flows.addCapture>[2]['answer'], source },
    );
  return { ...opened, open, held, type, submit, note };
}

describe('a draft', () => {
  it('is what was typed last, in whatever order it arrives', async () => {
    const { type, held } = await openCamp();
    await type('done', words('강의 듣'), 10);
    await type('done', words('강의 듣기'), 100);
    await type('done', words('강의'), 9);
    expect(await held('done')).toEqual(words('강의 듣기'));
  });

  it('is nobody else’s to write', async () => {
    const { type, held } = await openCamp();
    expect(await type('done', words('남의 기록'), 1, { userId: 'U2' })).toBe(false);
    expect(await held('done')).toBeNull();
  });

  it('ends with the submission that says otherwise, and a late request does not bring it back', async () => {
    const { type, submit, held, open, setClock } = await openCamp();
    await type('done', words('전화기에서'), 10);
    setClock('2026-09-16T22:41:00+09:00');
    await submit({ done: words('노트북에서') });
    await type('done', words('전화기에서 늦게'), 20);
    expect(await held('done')).toEqual(words('노트북에서'));
    expect((await open()).draftedAt).toBeNull();
  });

  it('waits on when it was typed after the submission, on another device', async () => {
    const { type, submit, held, open, setClock } = await openCamp();
    setClock('2026-09-16T22:41:00+09:00');
    await submit({ done: words('노트북에서') });
    await type('done', words('전화기에서 더'), 120);
    expect(await held('done')).toEqual(words('전화기에서 더'));
    expect((await open()).draftedAt).toBe('22:42');
  });

  it('waits on in a field that nobody touched in the form that was sent', async () => {
    const { type, submit, held, setClock } = await openCamp();
    await type('retrospective', words('전화기에서'), 10);
    setClock('2026-09-16T22:41:00+09:00');
    await submit({ done: words('노트북에서'), retrospective: null }, { untouched: ['retrospective'] });
    expect(await held('retrospective')).toEqual(words('전화기에서'));
  });

  it('goes into the log with the form that shows it, also after another device submitted', async () => {
    const { type, submit, held, open, setClock } = await openCamp();
    await type('retrospective', words('전화기에서'), 10);
    setClock('2026-09-16T22:41:00+09:00');
    await submit({ done: words('노트북에서'), retrospective: null }, { untouched: ['retrospective'] });
    setClock('2026-09-16T22:42:00+09:00');
    await submit(
      { done: null, retrospective: words('전화기에서') },
      { untouched: ['done', 'retrospective'] },
    );
    expect(await held('done')).toEqual(words('노트북에서'));
    expect(await held('retrospective')).toEqual(words('전화기에서'));
    expect((await open()).draftedAt).toBeNull();
  });

  it('has below it what was noted since its form was opened, in a version or not', async () => {
    const { type, submit, note, held, setClock } = await openCamp();
    await note(bullets('폼에 있던 것'), 'a');
    await type('done', words('전화기에서'), 10, { capturesSeen: 1 });
    await note(bullets('나중'), 'b');
    setClock('2026-09-16T22:41:00+09:00');
    await submit({ done: null, to_dos: words('복습') }, { untouched: ['done'] });
    expect(await held('done')).toEqual(appendRichText(words('전화기에서'), bullets('나중')));
  });

  it('is part of the log once it was sent, though Slack’s clock is ahead of ours', async () => {
    const { type, submit, open } = await openCamp();
    await type('done', words('강의'), 5);
    await submit({ done: words('강의') });
    expect((await open()).draftedAt).toBeNull();
  });
});

describe('something noted', () => {
  it('is kept once, however often Slack asks', async () => {
    const { note, held } = await openCamp();
    expect(await note(bullets('강의'), 'trigger-1')).not.toBeNull();
    expect(await note(bullets('강의'), 'trigger-1')).toBeNull();
    expect(await held('done')).toEqual(bullets('강의'));
  });

  it('keeps its order when many come at once', async () => {
    const { note, open } = await openCamp();
    await Promise.all(Array.from({ length: 8 }, (_, index) => note(bullets(`일 ${index}`), `t${index}`)));
    const form = await open();
    expect(form.capturesSeen).toBe(8);
    const [done] = form.fields;
    expect(JSON.stringify(done?.initial).match(/일 \d/g)).toHaveLength(8);
  });

  it('stays out of the log when it was deleted in the form', async () => {
    const { note, submit, held } = await openCamp();
    await note(bullets('지울 것'), 'a');
    await submit({ done: words('남길 것') }, { capturesSeen: 1 });
    expect(await held('done')).toEqual(words('남길 것'));
  });

  it('is taken back once, by who noted it, while no version has it', async () => {
    const { note, submit, flows, held } = await openCamp();
    const first = await note(bullets('하나'), 'a');
    const second = await note(bullets('둘'), 'b');
    if (!first || !second) throw new Error('nothing was noted');
    const own = { workspaceId, userId: 'U1' };
    expect(await flows.removeCapture({ workspaceId, userId: 'U2' }, first.id)).toBe(false);
    expect(await flows.removeCapture(own, first.id)).toBe(true);
    expect(await flows.removeCapture(own, first.id)).toBe(false);
    expect(await held('done')).toEqual(bullets('둘'));
    await submit({ done: bullets('둘') }, { capturesSeen: 2 });
    expect(await flows.removeCapture(own, second.id)).toBe(false);
  });
});
