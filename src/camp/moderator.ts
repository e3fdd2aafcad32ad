/**
 * Who leads a team's peer session on a log day: the campers take turns, a training day each, in the order in which they
 * joined; whoever is away is passed over. `day` is the day's number (`018`, `028.5`). Null where nobody is there.
 */
export function moderatorOf<Camper>(
  day: string,
  campers: readonly Camper[],
  isAway: (camper: Camper) => boolean,
): Camper | null {
  const turn = Math.floor(Number(day)) - 1;
  for (let step = 0; step < campers.length; step++) {
    const index = (((turn + step) % campers.length) + campers.length) % campers.length;
    const camper = campers[index];
    if (camper !== undefined && !isAway(camper)) return camper;
  }
  return null;
}
