import { isShippedTemplate } from '../../post/shipped-templates.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import type { StoredTemplate } from '../../store/templates.ts';
import type { NoCamp, StaffAsker } from '../place/find-staff-camp.ts';
import { findTextProblem, type TextProblem, useOf } from '../template/check-template-text.ts';
import { changeLockedCamp } from './change-locked-camp.ts';

/** A template as somebody wrote it. */
export interface TemplateToSave {
  readonly name: string;
  readonly text: string;
  /** The revision that was edited; null for a new template. */
  readonly seen: number | null;
}

/** Why a name was refused. */
export interface NameProblem {
  readonly kind: 'bad-name';
  readonly cause: 'missing' | 'too-long' | 'not-a-name' | 'taken' | 'too-many';
}

export type SaveTemplateResult =
  | { readonly kind: 'saved'; readonly name: string; readonly revision: number }
  | NameProblem
  | TextProblem
  | NoCamp
  | { readonly kind: 'outdated' };

const maxNameLength = 40;
/** All of them are shown in one window, which holds 100 blocks. */
const maxTemplates = 60;
/** What can stand in a stage's line; no @, which comes before a revision. */
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u;

/**
 * Keeps a template under its name: a new one, or a new revision beside the older ones, in which logs stay that were
 * written in them. When somebody else saved it since it was opened, nothing is kept.
 */
export async function saveTemplate(
  store: Store,
  asker: StaffAsker,
  { name: typed, text, seen }: TemplateToSave,
  now: Date,
): Promise<SaveTemplateResult> {
  const name = typed.trim().normalize('NFC');
  return changeLockedCamp(store, asker, 'change-camp', async (kept, camp): Promise<SaveTemplateResult> => {
    const newest = await kept.templates.find(camp.id, name);
    // Sent before by a press whose answer came too late. A final line break is Slack's own affair.
    if (newest?.text.trimEnd() === text.trimEnd()) return { ...newest, kind: 'saved' };
    const problem = seen === null ? await findNameProblem(kept, camp, name, newest) : null;
    if (problem) return problem;
    if ((newest?.revision ?? null) !== seen) return { kind: 'outdated' };
    const textProblem = findTextProblem(text, await useOf(kept, camp, name));
    if (textProblem) return textProblem;
    const revision = (seen ?? 0) + 1;
    await kept.templates.insert(camp.id, { name, revision, text });
    const what = seen === null ? 'template-added' : 'template-edited';
    await kept.changes.insert(camp.id, [{ at: now, by: asker.userId, what, before: '', after: name }]);
    return { kind: 'saved', name, revision };
  });
}

async function findNameProblem(
  store: Store,
  camp: StoredCamp,
  name: string,
  newest: StoredTemplate | null,
): Promise<NameProblem | null> {
  const refuse = (cause: NameProblem['cause']): NameProblem => ({ kind: 'bad-name', cause });
  if (name === '') return refuse('missing');
  if (name.length > maxNameLength) return refuse('too-long');
  if (!namePattern.test(name)) return refuse('not-a-name');
  if (newest !== null || isShippedTemplate(name)) return refuse('taken');
  const own = await store.templates.list(camp.id);
  return own.length < maxTemplates ? null : refuse('too-many');
}
