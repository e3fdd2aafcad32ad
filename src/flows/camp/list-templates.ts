import type { Language } from '../../camp/camp.ts';
import { shippedTemplateNames } from '../../post/shipped-templates.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';

/** The templates that a camp can write its posts with, and which are used for what. */
export interface TemplateList {
  readonly kind: 'templates';
  readonly campId: string;
  readonly campName: string;
  /** Name of the template of days whose stage names none. */
  readonly daily: string;
  readonly weekly: string;
  /** The shipped ones, then the camp's own by name. */
  readonly templates: readonly ListedTemplate[];
}

export interface ListedTemplate {
  readonly name: string;
  /** Of its newest text; null for a shipped one, which cannot be edited. */
  readonly revision: number | null;
  /** Tags of the stages that name it. */
  readonly stages: readonly string[];
}

/** A template's text, in the camp's language where it is a shipped one. */
export interface TemplateText extends Omit<ListedTemplate, 'stages'> {
  readonly kind: 'template';
  readonly campId: string;
  readonly language: Language;
  readonly text: string;
}

/** The templates of a camp, for those who may change it. */
export async function listTemplates(store: Store, asker: StaffAsker): Promise<TemplateList | NoCamp> {
  const found = await findStaffCamp(store, asker, 'change-camp');
  return found.kind === 'camp' ? readTemplateList(store, found.camp) : found;
}

/** The list as it stands for a camp. */
export async function readTemplateList(store: Store, camp: StoredCamp): Promise<TemplateList> {
  const stagesOf = (name: string) =>
    camp.stages.filter(({ template }) => template === name).map(({ tag }) => tag);
  const shipped = shippedTemplateNames.map((name) => ({ name, revision: null, stages: stagesOf(name) }));
  const own = (await store.templates.list(camp.id)).map((each) => ({ ...each, stages: stagesOf(each.name) }));
  return {
    kind: 'templates',
    campId: camp.id,
    campName: camp.name,
    daily: camp.template,
    weekly: camp.weeklyTemplate,
    templates: [...shipped, ...own],
  };
}
