import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import type { Answer, Answers } from '../../camp/daily-log.ts';
import { toDoAge } from '../../camp/to-do-age.ts';
import type { TemplateField } from '../../post/template.ts';
import type { Store } from '../../store/store.ts';
import type { StoredToDo } from '../../store/to-dos.ts';
import { appendRichText } from '../../text/append-rich-text.ts';
import { itemKey, sayItem, splitItems } from '../../text/split-items.ts';

/** An earlier to-do as the form asks for it. */
export interface AskedToDo {
  readonly id: string;
  readonly text: string;
  /** 1 on the first training day after it was written. */
  readonly age: number;
}

/** What became of a to-do: done today, carried on to tomorrow's, left as it is, or given up. */
export const toDoChoices = ['done', 'tomorrow', 'keep', 'drop'] as const;
export type ToDoChoice = (typeof toDoChoices)[number];

/** How many a form asks for; the rest waits. */
const askedAtOnce = 15;

/** The to-dos of earlier days of which a day's answers say nothing, the oldest first. */
export async function findEarlierToDos(
  store: Store,
  camperId: string,
  calendar: Calendar,
  logDay: LogDate,
  answers: Answers,
): Promise<readonly AskedToDo[]> {
  const here = new Set(Object.values(answers).flatMap((answer) => splitItems(answer).map(itemKey)));
  const open = await store.toDos.list(camperId);
  return open
    .filter(({ since, key }) => since < logDay && !here.has(key))
    .map(({ id, item, since }) => ({ id, text: sayItem(item), age: toDoAge(calendar, since, logDay) }));
}

/** Those that the form of the day asks for. */
export async function findAskedToDos(
  ...wanted: Parameters<typeof findEarlierToDos>
): Promise<readonly AskedToDo[]> {
  return (await findEarlierToDos(...wanted)).slice(0, askedAtOnce);
}

/** A day's answers with the to-dos below them that are done or carried on. Nothing is kept yet. */
export function addToDos(
  answers: Answers,
  toDos: readonly StoredToDo[],
  choices: Readonly<Record<string, ToDoChoice>>,
  fields: readonly TemplateField[],
): Answers {
  const added: Record<string, Answer> = { ...answers };
  for (const { id, item } of toDos) {
    const kind = choices[id] === 'done' ? 'checklist' : choices[id] === 'tomorrow' ? 'tasks' : null;
    const field = fields.find((each) => each.kind === kind);
    if (field) added[field.id] = appendRichText(added[field.id], item);
  }
  return added;
}

/** Keeps what became of earlier to-dos, and the ones that the log of a day plans. */
export async function keepToDos(
  kept: Store,
  camperId: string,
  logDay: LogDate,
  answers: Answers,
  toDos: readonly StoredToDo[],
  choices: Readonly<Record<string, ToDoChoice>>,
  fields: readonly TemplateField[],
): Promise<void> {
  const chosen = (choice: ToDoChoice) => toDos.filter(({ id }) => choices[id] === choice).map(({ id }) => id);
  const finished = new Set(
    fields
      .filter(({ kind }) => kind === 'checklist')
      .flatMap(({ id }) => splitItems(answers[id]).map(itemKey)),
  );
  const typed = toDos.filter(({ since, key }) => since < logDay && finished.has(key)).map(({ id }) => id);
  await kept.toDos.settle([...chosen('done'), ...typed], 'done', logDay);
  const tasks = fields.filter(({ kind }) => kind === 'tasks').flatMap(({ id }) => splitItems(answers[id]));
  const planned = new Map(tasks.map((item) => [itemKey(item), item]));
  // A point that was taken out of the log that planned it is planned no more.
  const struck = toDos.filter(({ since, key }) => since === logDay && !planned.has(key)).map(({ id }) => id);
  await kept.toDos.settle([...chosen('drop'), ...struck], 'dropped', logDay);
  const known = new Set(toDos.filter(({ state }) => state === 'open').map(({ key }) => key));
  const added = [...planned].filter(([key]) => !known.has(key));
  await kept.toDos.insert(
    camperId,
    added.map(([key, item], index) => ({ key, item, since: logDay, position: toDos.length + index })),
  );
}
