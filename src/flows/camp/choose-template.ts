import type { Store } from '../../store/store.ts';
import type { NoCamp, StaffAsker } from '../place/find-staff-camp.ts';
import { findTemplate } from '../template/camp-template.ts';
import { findTextProblem, type TextProblem, useOf } from '../template/check-template-text.ts';
import { changeLockedCamp } from './change-locked-camp.ts';
import { readTemplateList, type TemplateList } from './list-templates.ts';

/** Which template a camp is to use for its days, or for its weeks. */
export interface TemplateChoice {
  readonly setting: 'template' | 'weeklyTemplate';
  readonly name: string;
  /** The one that was used when somebody chose. */
  readonly seen: string;
}

/** The list as it stands afterwards, and why nothing was changed where that is so. */
export type ChooseTemplateResult =
  | (TemplateList & { readonly refused: null | 'outdated' | 'no-template' | TextProblem['cause'] })
  | NoCamp;

/**
 * Uses another template for days or weeks from the next new log on; when somebody else chose meanwhile, nothing is
 * changed.
 */
export async function chooseTemplate(
  store: Store,
  asker: StaffAsker,
  { setting, name, seen }: TemplateChoice,
  now: Date,
): Promise<ChooseTemplateResult> {
  return changeLockedCamp(store, asker, 'change-camp', async (kept, camp): Promise<ChooseTemplateResult> => {
    const list = await readTemplateList(kept, camp);
    const current = camp[setting];
    if (current === name) return { ...list, refused: null };
    if (current !== seen) return { ...list, refused: 'outdated' };
    if (!list.templates.some((each) => each.name === name)) return { ...list, refused: 'no-template' };
    const { text } = await findTemplate(kept, camp, name);
    const problem = findTextProblem(text, await useOf(kept, { ...camp, [setting]: name }, name));
    if (problem) return { ...list, refused: problem.cause };
    await kept.camps.saveTemplate(camp.id, { [setting]: name });
    const change = { at: now, by: asker.userId, what: setting, before: current, after: name };
    await kept.changes.insert(camp.id, [change]);
    return { ...(await readTemplateList(kept, { ...camp, [setting]: name })), refused: null };
  });
}
