import type { TemplateField } from '../../post/template.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { SharingChoices } from '../../store/sharing-choices.ts';
import type { Store } from '../../store/store.ts';

/** What of a log the team may read, by field id, and the campers whose keywords stay out of its post. */
export interface Sharing {
  readonly shared: readonly string[];
  readonly poolWithout: readonly string[];
}

/** What was chosen in a form; what is absent stays as it was chosen last. */
export interface SharingChoice {
  readonly shared?: readonly string[];
  /** Whose keywords come in and whose stay out; who is in neither was not asked about. */
  readonly pool?: { readonly from: readonly string[]; readonly without: readonly string[] };
}

/** Whether the team may read a field: as its camper chose, else all but what is told at length. */
export function isShared(
  { id, kind }: Pick<TemplateField, 'id' | 'kind'>,
  choices: SharingChoices['fields'] | null,
): boolean {
  return choices?.[id] ?? kind !== 'prose';
}

/** What holds for a log: what was chosen with its newest version, else what its camper chose last. */
export async function findSharing(
  store: Store,
  camperId: string,
  fields: readonly TemplateField[],
  log: Pick<StoredLog, 'shared' | 'poolWithout'> | null,
): Promise<Sharing> {
  if (log?.shared && log.poolWithout) return { shared: log.shared, poolWithout: log.poolWithout };
  const choices = await store.sharingChoices.find(camperId);
  const shared = fields.filter((field) => isShared(field, choices?.fields ?? null)).map(({ id }) => id);
  return { shared, poolWithout: choices?.poolWithout ?? [] };
}

/** What holds with what was chosen now, as far as it is about fields that the log has. */
export function changeSharing(
  before: Sharing,
  { shared = before.shared, pool = { from: [], without: [] } }: SharingChoice,
  fields: readonly TemplateField[],
): Sharing {
  const asked = [...pool.from, ...pool.without];
  return {
    shared: fields.map(({ id }) => id).filter((id) => shared.includes(id)),
    poolWithout: [...before.poolWithout.filter((id) => !asked.includes(id)), ...pool.without],
  };
}

/** Remembers what was chosen for the next log; fields that this one does not have stay as they were. */
export async function keepSharing(
  store: Store,
  camperId: string,
  fields: readonly TemplateField[],
  { shared, poolWithout }: Sharing,
): Promise<void> {
  const chosen = fields.map(({ id }) => [id, shared.includes(id)] as const);
  await store.sharingChoices.save(camperId, { fields: Object.fromEntries(chosen), poolWithout });
}
