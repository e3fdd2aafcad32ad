import { isShippedTemplate, shippedTemplate } from '../../post/shipped-templates.ts';
import type { Store } from '../../store/store.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';
import type { TemplateText } from './list-templates.ts';

/** The newest text of a template of a camp, to be edited or copied. */
export async function openTemplate(
  store: Store,
  asker: StaffAsker,
  name: string,
): Promise<TemplateText | NoCamp | { readonly kind: 'no-template' }> {
  const found = await findStaffCamp(store, asker, 'change-camp');
  if (found.kind !== 'camp') return found;
  const { id: campId, language } = found.camp;
  const whose = { kind: 'template', campId, language } as const;
  if (isShippedTemplate(name)) {
    return { ...whose, name, revision: null, text: shippedTemplate(name, language).text };
  }
  const own = await store.templates.find(campId, name);
  return own === null ? { kind: 'no-template' } : { ...whose, ...own };
}
