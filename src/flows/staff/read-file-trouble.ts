import type { Language } from '../../camp/camp.ts';
import { languageOf } from '../../camp/people.ts';
import type { StoredDelivery } from '../../store/deliveries.ts';
import type { StoredFileTrouble } from '../../store/file-troubles.ts';
import type { Store } from '../../store/store.ts';
import type { Place } from '../place/find-place.ts';

/** That Slack did not take a camper's post as a file, and who of the staff is to be told in which language. */
export interface FileTrouble extends StoredFileTrouble {
  readonly camperName: string;
  readonly staff: readonly { readonly userId: string; readonly language: Language }[];
}

/** Reads what the staff are to be told. */
export async function readFileTrouble(
  store: Store,
  { id, logDay }: StoredDelivery,
  { camp, camper }: Place,
): Promise<FileTrouble> {
  const trouble = await store.fileTroubles.find(camp.id, logDay);
  if (trouble === null) throw new Error(`delivery ${id} tells of trouble that is not kept`);
  const staff = [];
  for (const userId of await store.staff.list(camp.id)) {
    const [known] = await store.campers.listByUser(camper.workspaceId, userId);
    staff.push({ userId, language: languageOf(known?.locale ?? null, camp.language) });
  }
  return { ...trouble, camperName: camper.name, staff };
}
