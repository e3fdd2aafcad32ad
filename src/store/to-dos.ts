import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Answer } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { placeholders, prepared } from './prepared.ts';
import { type toDoStates, toDos } from './tables/to-dos.ts';

export type ToDoState = (typeof toDoStates)[number];

/** Something that a camper wanted to do. */
export interface StoredToDo {
  readonly id: string;
  readonly item: Answer;
  /** What it says, by which it is known again. */
  readonly key: string;
  /** The log day on which it was written first. */
  readonly since: LogDate;
  readonly state: ToDoState;
  /** The log day of which it was done or given up; null while it is open. */
  readonly settledOn: LogDate | null;
}

export type NewToDo = Pick<StoredToDo, 'item' | 'key' | 'since'> & { readonly position: number };

export function createToDos(db: Database) {
  const { id, item, key, since, state, settledOn } = toDos;
  const columns = { id, item, key, since, state, settledOn };
  const openOrSettled = prepared(() =>
    db
      .select(columns)
      .from(toDos)
      .where(
        and(
          eq(toDos.camperId, sql.placeholder('camperId')),
          or(eq(state, 'open'), eq(settledOn, sql.placeholder('settledBy'))),
        ),
      )
      .orderBy(asc(since), asc(toDos.position)),
  );
  const inserted = prepared(() =>
    db.insert(toDos).values(placeholders('camperId', 'item', 'key', 'since', 'position')),
  );

  return {
    /** The open ones of a camper, and those that the log of a day settled; the oldest first. */
    async list(camperId: string, settledBy?: LogDate): Promise<readonly StoredToDo[]> {
      return openOrSettled().execute({ camperId, settledBy: settledBy ?? null });
    },

    /** Adds those that a log plans; `position` is their place among those of the same day. */
    async insert(camperId: string, added: readonly NewToDo[]): Promise<void> {
      await Promise.all(added.map((each) => inserted().execute({ camperId, ...each })));
    },

    /** Lets one say something else, by which it is known from now on. */
    async rewrite(toDoId: string, said: Pick<StoredToDo, 'item' | 'key'>): Promise<void> {
      await db.update(toDos).set(said).where(eq(id, toDoId));
    },

    /** Ends open ones for the log of a day. */
    async settle(ids: readonly string[], how: Exclude<ToDoState, 'open'>, day: LogDate): Promise<void> {
      if (ids.length === 0) return;
      await db
        .update(toDos)
        .set({ state: how, settledOn: day })
        .where(and(inArray(id, [...ids]), eq(state, 'open')));
    },
  };
}
