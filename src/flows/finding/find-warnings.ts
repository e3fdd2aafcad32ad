import { formFields } from '../../post/form-fields.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import { type FindingKind, findFindings } from '../../text/find-findings.ts';
import { type FindingContext, readFindingContext } from '../../text/finding-context.ts';
import type { Place } from '../place/find-place.ts';
import { findTemplate } from '../template/camp-template.ts';
import { findThinFieldsOf } from './find-thin-fields.ts';
import { type FindingRules, markOf, readFindingRules } from './finding-rules.ts';

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

export type FindingWarning = Extract<Warning, { readonly kind: 'finding' }>;

/** Answers with the labels of their fields. */
type LabelledAnswers = readonly { readonly label: string; readonly answer: unknown }[];

/** What of somebody's answers they are to be warned of, in the order of the answers; what they ignored is left out. */
export function findOpenFindings(
  camperId: string,
  { search, isIgnored }: FindingRules,
  answers: LabelledAnswers,
): readonly FindingWarning[] {
  const found = new Map<string, FindingWarning>();
  for (const { label, answer } of answers) {
    const findings = findFindings(answer, search, isIgnored);
    for (const finding of findings.filter((each) => !isIgnored(each))) {
      const mark = markOf(camperId, finding);
      const known = found.get(mark);
      const context = known?.context ?? readFindingContext(answer, finding, findings);
      const fields = [...new Set([...(known?.fields ?? []), label])];
      found.set(mark, { kind: 'finding', mark, what: finding.kind, fields, context });
    }
  }
  return [...found.values()];
}

/** What a log's camper is to be warned of, in the order of the fields; what they ignored is left out. */
export async function findWarnings(
  store: Store,
  place: Pick<Place, 'camp' | 'camper' | 'calendar' | 'language'>,
  log: StoredLog,
): Promise<readonly Warning[]> {
  const { camp, camper, calendar, language } = place;
  const rules = await readFindingRules(store, camper.id, camp);
  const template = await findTemplate(store, camp, log.template);
  const labels = new Map(
    formFields(template, calendar, log.logDay, language).map(({ id, label }) => [id, label]),
  );
  const labelOf = (field: string) => labels.get(field) ?? field;
  // In the order of the form; what a camp's template has no field for any more comes last.
  const filled = [...new Set([...labels.keys(), ...Object.keys(log.answers)])];
  const answers = filled.map((field) => ({ label: labelOf(field), answer: log.answers[field] }));
  const thin = (await findThinFieldsOf(store, place, log))
    .map((each) => ({ ...each, what: { kind: 'thin-field', found: each.field } as const }))
    .filter(({ what }) => !rules.isIgnored(what))
    .map(({ field, now, usual, what }) => {
      const mark = markOf(camper.id, what);
      return { kind: 'thin-field' as const, mark, field: labelOf(field), now, usual };
    });
  return [...findOpenFindings(camper.id, rules, answers), ...thin];
}
