import { expect } from 'vitest';
import { bullets, words } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from './open-flows.ts';
import type { Step } from './random-steps.ts';
import { createWrittenDay, type Field, fields, type WrittenDay } from './written-day.ts';

const me = { workspaceId, userId: 'U1', channelId };
const own = { workspaceId, userId: 'U1' };
const kinds = { done: bullets, retrospective: words, to_dos: bullets } as const;
/** As on every day: before days off the last one says for when. */
const headings = { done: '오늘 한 일', retrospective: '일일 회고', to_dos: '할 일' } as const;

/** A form on a device: how it was opened, and the words that stand in it now. */
interface Form {
  readonly camperId: string;
  readonly logDay: string;
  readonly template: string;
  readonly version: number;
  readonly capturesSeen: number;
  readonly shown: Readonly<Record<Field, readonly string[]>>;
  readonly texts: Record<Field, readonly string[]>;
}

/** Plays the steps and a model beside each other: forms and posts hold what the model holds. */
export async function playUsers(given: readonly Step[]): Promise<void> {
  let now = Date.parse('2026-09-16T12:00:00+09:00');
  const { flows, setClock, close } = await openFlows(new Date(now).toISOString());
  await flows.setUpCamp(setup());
  const days = new Map<string, WrittenDay>();
  const forms: (Form | null)[] = [null, null];
  const late: (() => Promise<void>)[] = [];
  const lateSeen: { logDay: string; capturesSeen: number }[] = [];
  let count = 0;

  const dayOf = (logDay: string) => {
    const day = days.get(logDay) ?? createWrittenDay();
    days.set(logDay, day);
    return day;
  };

  async function open(): Promise<Form> {
    const form = await flows.openLogForm({ ...me, day: null });
    if (form.kind !== 'form') throw new Error(`no form: ${form.kind}`);
    const shown = pick((id) => wordsIn(form.fields.find((each) => each.id === id)?.initial));
    expect(shown).toEqual(dayOf(form.logDay).holds());
    const { camperId, logDay, template, version, capturesSeen } = form;
    return { camperId, logDay, template, version: version ?? 0, capturesSeen, shown, texts: { ...shown } };
  }

  async function openOn(device: number): Promise<Form> {
    const form = forms[device] ?? (await open());
    forms[device] = form;
    return form;
  }

  async function submit(form: Form): Promise<void> {
    const { camperId, logDay, template, version, capturesSeen, shown, texts } = form;
    const day = dayOf(logDay);
    const untouched = fields.filter((id) => texts[id].join() === shown[id].join());
    const result = await flows.submitLog({
      ...own,
      camperId,
      logDay,
      template,
      answers: pick((id) => (texts[id].length === 0 ? null : kinds[id](...[texts[id].join(' ')]))),
      opened: { version, capturesSeen, untouched },
    });
    expect(result.ok).toBe(fields.some((id) => texts[id].length > 0));
    if (!result.ok) return;
    const sure = day.submit(form, untouched, now);
    const post = await readPost(logDay);
    for (const id of sure) expect([id, post[id]]).toEqual([id, day.holds()[id]]);
  }

  async function readPost(logDay: string) {
    const post = await flows.exportPost({ ...me, day: logDay });
    if (post.kind !== 'post') throw new Error(`no post: ${post.kind}`);
    const sections = post.text.split(/^## /m);
    return pick((id) => wordsIn(sections.find((section) => section.includes(headings[id]))));
  }

  for (const what of given) {
    now += 1_000;
    setClock(new Date(now).toISOString());
    switch (what.do) {
      case 'open':
        forms[what.device] = await open();
        break;
      case 'close':
        forms[what.device] = null;
        break;
      case 'type': {
        const form = await openOn(what.device);
        const { camperId, logDay, capturesSeen } = form;
        const added = what.adds ? [`w${++count}`] : [];
        const text = [...form.texts[what.field].slice(0, what.keep), ...added];
        form.texts[what.field] = text;
        const at = now;
        const answer = text.length === 0 ? null : kinds[what.field](text.join(' '));
        const send = async () => {
          const typed = { fields: { [what.field]: answer }, typedAt: `${at / 1000}.000000`, capturesSeen };
          await flows.saveDraft({ ...own, camperId, logKind: 'daily', logDay, ...typed });
          dayOf(logDay).type(what.field, text, at, capturesSeen);
        };
        if (what.isLate) {
          late.push(send);
          lateSeen.push({ logDay, capturesSeen });
        } else await send();
        break;
      }
      case 'late':
        await late.shift()?.();
        break;
      case 'submit': {
        const form = await openOn(what.device);
        for (let press = 0; press < what.presses; press++) await submit(form);
        if (fields.some((id) => form.texts[id].length > 0)) forms[what.device] = null;
        break;
      }
      case 'note': {
        const found = await flows.findCaptureFields(me);
        if (found.kind !== 'fields') throw new Error(`no fields: ${found.kind}`);
        const word = `c${++count}`;
        const capture = {
          answer: kinds[what.field](word) as Parameters<typeof flows.addCapture>[2]['answer'],
          source: word,
        };
        const kept = await flows.addCapture(own, { ...found, field: what.field }, capture);
        if (!kept) throw new Error('nothing was kept');
        for (let ask = 1; ask < what.asks; ask++) {
          expect(await flows.addCapture(own, { ...found, field: what.field }, capture)).toBeNull();
        }
        dayOf(found.logDay).note(what.field, word, kept.id, kept.number);
        break;
      }
      case 'undo': {
        for (const [logDay, day] of days) {
          const seen = [...forms, ...lateSeen].filter((form) => form?.logDay === logDay);
          const last = day.newest();
          // What a window shows already is taken back there.
          if (!last || seen.some((form) => form && form.capturesSeen >= last.number)) continue;
          expect(await flows.removeCapture(own, last.id)).toBe(day.undo());
        }
        break;
      }
      case 'midnight':
        now += 24 * 3_600_000;
    }
  }
  for (const send of late.splice(0)) await send();
  now += 1_000;
  setClock(new Date(now).toISOString());
  const last = await open();
  await submit(last);
  const day = dayOf(last.logDay);
  if (fields.some((id) => last.texts[id].length > 0))
    expect(await readPost(last.logDay)).toEqual(day.holds());
  await close();
}

function pick<T>(give: (id: Field) => T): Record<Field, T> {
  return { done: give('done'), retrospective: give('retrospective'), to_dos: give('to_dos') };
}

/** The words of the model in a text of Slack's or in a part of a post, in order. */
function wordsIn(text: unknown): readonly string[] {
  return (typeof text === 'string' ? text : JSON.stringify(text ?? '')).match(/\b[wc]\d+\b/g) ?? [];
}
