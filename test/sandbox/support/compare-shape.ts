/**
 * How a payload of ours differs from a recorded one in shape: fields the recording does not have, and fields
 * of another type. A field that the recording has and ours lacks is no difference, since Slack leaves out
 * what does not apply.
 */
export function compareShape(ours: unknown, recorded: unknown, at = ''): readonly string[] {
  if (ours === null || recorded === null) return [];
  if (Array.isArray(ours) && Array.isArray(recorded)) {
    const [sample] = recorded;
    return sample === undefined ? [] : ours.flatMap((entry, i) => compareShape(entry, sample, `${at}/${i}`));
  }
  if (isRecord(ours) && isRecord(recorded)) {
    if (Object.keys(recorded).length === 0) return [];
    return Object.entries(ours).flatMap(([key, value]) =>
      key in recorded ? compareShape(value, recorded[key], `${at}/${key}`) : [`${at}/${key} is unknown`],
    );
  }
  const [one, other] = [kindOf(ours), kindOf(recorded)];
  return one === other ? [] : [`${at} is ${one}, not ${other}`];
}

/** The fields of a recorded payload that ours lacks, at its top and one level below. */
export function missingFields(ours: unknown, recorded: unknown, depth = 2, at = ''): readonly string[] {
  if (depth === 0 || !isRecord(ours) || !isRecord(recorded)) return [];
  return Object.entries(recorded).flatMap(([key, value]) =>
    key in ours ? missingFields(ours[key], value, depth - 1, `${at}/${key}`) : [`${at}/${key}`],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
