import { formFields } from '../post/form-fields.ts';
import type { StoredLog } from '../store/logs.ts';
import type { Store } from '../store/store.ts';
import { type FindingKind, findFindings } from '../text/find-findings.ts';
import { type FindingContext, readFindingContext } from '../text/finding-context.ts';
import { findTemplate } from './camp-template.ts';
import type { Place } from './find-place.ts';
import { findThinFieldsOf } from './find-thin-fields.ts';
import { markOf, readFindingRules } from './finding-rules.ts';

/** Something in a saved log that its camper should look at. No secret is in it whole. */
export type Warning =
  | {
      readonly kind: 'finding';
      /** By which a button names it. */
      readonly mark: string;
      readonly what: FindingKind;
      /** Labels of the fields that hold it. */
      readonly fields: readonly string[];
      /** The words around the first place. */
      readonly context: FindingContext;
    }
  | {
      readonly kind: 'thin-field';
      readonly mark: string;
      readonly field: string;
      /** Characters; 0 for an empty field. */
      readonly now: number;
      readonly usual: number;
    };

type FindingWarning = Extract<Warning, { readonly kind: 'finding' }>;

/** What a log's camper is to be warned of, in the order of the fields; what they ignored is left out. */
export async function findWarnings(
  store: Store,
  place: Pick<Place, 'camp' | 'camper' | 'calendar' | 'language'>,
  log: StoredLog,
): Promise<readonly Warning[]> {
  const { camp, camper, calendar, language } = place;
  const { search, isIgnored } = await readFindingRules(store, camper.id, camp);
  const template = await findTemplate(store, camp, log.template);
  const labels = new Map(
    formFields(template, calendar, log.logDay, language).map(({ id, label }) => [id, label]),
  );
  const labelOf = (field: string) => labels.get(field) ?? field;
  const found = new Map<string, FindingWarning>();
  // In the order of the form; what a camp's template has no field for any more comes last.
  for (const field of new Set([...labels.keys(), ...Object.keys(log.answers)])) {
    const answer = log.answers[field];
    const findings = answer === undefined ? [] : findFindings(answer, search, isIgnored);
    for (const finding of findings.filter((each) => !isIgnored(each))) {
      const mark = markOf(camper.id, finding);
      const known = found.get(mark);
      const context = known?.context ?? readFindingContext(answer, finding, findings);
      const fields = [...new Set([...(known?.fields ?? []), labelOf(field)])];
      found.set(mark, { kind: 'finding', mark, what: finding.kind, fields, context });
    }
  }
  const thin = (await findThinFieldsOf(store, place, log))
    .map((each) => ({ ...each, what: { kind: 'thin-field', found: each.field } as const }))
    .filter(({ what }) => !isIgnored(what))
    .map(({ field, now, usual, what }) => {
      const mark = markOf(camper.id, what);
      return { kind: 'thin-field' as const, mark, field: labelOf(field), now, usual };
    });
  return [...found.values(), ...thin];
}
