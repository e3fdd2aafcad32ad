/** The fields that the model's people write in. */
export const fields = ['done', 'retrospective', 'to_dos'] as const;
export type Field = (typeof fields)[number];

interface Word {
  readonly text: readonly string[];
  readonly at: number;
  /** Captures up to this number were there when it was written. */
  readonly seen: number;
  /** Of the version that says it; 0 while none does. */
  readonly isSent: boolean;
}

interface Note {
  readonly field: Field;
  readonly word: string;
  readonly id: string;
  readonly number: number;
  state: 'waiting' | 'taken' | 'gone';
}

export type WrittenDay = ReturnType<typeof createWrittenDay>;

/** What somebody has written for a day, as they see it: in each field their last word, and below it what they noted since. */
export function createWrittenDay() {
  const last: Partial<Record<Field, Word>> = {};
  const notes: Note[] = [];

  const hold = (field: Field): readonly string[] => {
    const { text = [], seen = 0 } = last[field] ?? {};
    const since = notes.filter((note) => note.field === field && note.state !== 'gone' && note.number > seen);
    return [...text, ...since.map(({ word }) => word)];
  };

  return {
    holds: () => ({ done: hold('done'), retrospective: hold('retrospective'), to_dos: hold('to_dos') }),

    type(field: Field, text: readonly string[], at: number, seen: number): void {
      if (at > (last[field]?.at ?? 0)) last[field] = { text, at, seen, isSent: false };
    },

    note(field: Field, word: string, id: string, number: number): void {
      notes.push({ field, word, id, number, state: 'waiting' });
    },

    newest: (): Pick<Note, 'id' | 'number'> | undefined => notes.at(-1),

    /** True when there was something to take back. */
    undo(): boolean {
      const note = notes.at(-1);
      if (note?.state !== 'waiting') return false;
      note.state = 'gone';
      return true;
    },

    /** What was touched is a word; gives the fields of which the post has to hold what this holds. */
    submit(
      form: {
        readonly capturesSeen: number;
        readonly shown: Readonly<Record<Field, readonly string[]>>;
        readonly texts: Readonly<Record<Field, readonly string[]>>;
      },
      untouched: readonly Field[],
      at: number,
    ): readonly Field[] {
      for (const note of notes) if (note.state === 'waiting') note.state = 'taken';
      for (const field of fields) {
        if (untouched.includes(field)) continue;
        last[field] = { text: form.texts[field], at, seen: form.capturesSeen, isSent: true };
      }
      // What another device typed since and did not send is in no post yet.
      return fields.filter((field) => {
        const late = notes.filter((note) => note.field === field && note.number > form.capturesSeen);
        const shown = [
          ...form.shown[field],
          ...late.filter(({ state }) => state !== 'gone').map(({ word }) => word),
        ];
        return last[field]?.isSent !== false || shown.join() === hold(field).join();
      });
    },
  };
}
