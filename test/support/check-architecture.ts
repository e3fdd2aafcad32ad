import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { maskSource, readImports } from './read-imports.ts';

/** What the files of a room (a folder of src, or a file beside them) may import. */
export interface Room {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** Modules of Node, without `node:`; the rooms whose work is to reach outside may use any. */
  readonly node: readonly string[] | 'any';
}

/** Sources by their path below src, such as `camp/calendar.ts`. */
export type Sources = ReadonlyMap<string, string>;

const longestFile = 200;
const forbiddenNames = /(?:^|\/)(?:index|utils?|helpers?|types|constants)(?:\.|\/|$)/;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*$/;

/** Every import that the table does not allow, one sentence each. */
export function checkImports(sources: Sources, rooms: Readonly<Record<string, Room>>): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const room = rooms[roomOf(path)];
    if (room === undefined) return [`${path}: there is no row for "${roomOf(path)}" in the import table`];
    return readImports(source).flatMap(({ line, from }) => {
      const reason = from === null ? 'a computed name' : whyForbidden(path, from, room, sources);
      return reason === null ? [] : [`${path}:${line}: ${roomOf(path)} may not import ${reason}`];
    });
  });
}

function whyForbidden(path: string, from: string, room: Room, sources: Sources): string | null {
  if (from.startsWith('.')) {
    const target = targetOf(path, from);
    if (target.startsWith('..')) return `${from}, which is outside src`;
    if (/\.tsx?$/.test(target) && !sources.has(target)) return `${from}, which does not exist`;
    const isAllowed = roomOf(target) === roomOf(path) || room.imports.includes(roomOf(target));
    return isAllowed ? null : roomOf(target);
  }
  if (from.startsWith('node:')) {
    return room.node === 'any' || room.node.includes(from.slice('node:'.length)) ? null : from;
  }
  if (builtinModules.includes(from)) return `${from} without node:`;
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  return room.packages.includes(name) ? null : name;
}

/** Rows of the table that promise more than the sources use: rooms and packages that no import names. */
export function findUnusedPermissions(
  sources: Sources,
  rooms: Readonly<Record<string, Room>>,
): readonly string[] {
  return Object.entries(rooms).flatMap(([name, room]) => {
    const imports = [...sources]
      .filter(([path]) => roomOf(path) === name)
      .flatMap(([path, source]) =>
        readImports(source).map(({ from }) => (from?.startsWith('.') ? roomOf(targetOf(path, from)) : from)),
      );
    const isUsed = (wanted: string) =>
      imports.some((from) => from === wanted || from?.startsWith(`${wanted}/`));
    const modules = room.node === 'any' ? [] : room.node.map((module) => `node:${module}`);
    return [...room.packages, ...modules]
      .filter((wanted) => !isUsed(wanted))
      .map((wanted) => `${name}: ${wanted}`);
  });
}

/** Names, lengths and exports that the style forbids, one sentence each. */
export function checkFiles(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const lines = source.split('\n').length - 1;
    const { code } = maskSource(source);
    const rules: readonly (readonly [boolean, string])[] = [
      [path.split('/').some((part) => !kebabCase.test(part)), 'the name is not kebab-case'],
      [forbiddenNames.test(path), 'the name does not say what is inside'],
      [lines > longestFile, `${lines} lines are more than ${longestFile}`],
      [/\bexport\s+default\b|\bas\s+default\b/.test(code), 'a default export'],
      [/\bclass\s+\w+(?!\s+extends)\b\s*[{<]/.test(code), 'a class that is no error'],
    ];
    return rules.filter(([isBroken]) => isBroken).map(([, what]) => `${path}: ${what}`);
  });
}

/** Circles of imports between files, and between folders of one kind (rooms; the folders inside a room), as `a → b → a`. */
export function findCycles(sources: Sources): readonly string[] {
  const imports = [...sources].flatMap(([path, source]) =>
    readImports(source).flatMap(({ from }) =>
      from?.startsWith('.') ? [[path, targetOf(path, from)] as const] : [],
    ),
  );
  const rooms = imports.map(([path, target]) => [roomOf(path), roomOf(target)] as const);
  // Files at the root of a room serve its folders and are served by them, so that only the folders are compared.
  const folders = imports
    .filter(([path, target]) => [path, target].every((file) => file.split('/').length > 2))
    .map(([path, target]) => [dirname(path), dirname(target)] as const);
  return [imports, rooms, folders].flatMap(findCircles);
}

function findCircles(edges: readonly (readonly [string, string])[]): readonly string[] {
  const targets = Map.groupBy(
    edges.filter(([from, to]) => from !== to),
    ([from]) => from,
  );
  const done = new Set<string>();
  const circles = new Set<string>();
  const visit = (node: string, trail: readonly string[]) => {
    if (trail.includes(node)) circles.add([...trail.slice(trail.indexOf(node)), node].join(' → '));
    if (done.has(node)) return;
    done.add(node);
    for (const [, to] of targets.get(node) ?? []) visit(to, [...trail, node]);
  };
  for (const node of targets.keys()) visit(node, []);
  return [...circles];
}

function targetOf(path: string, from: string): string {
  return normalize(join(dirname(path), from));
}

/** The folder of src in which a file lives, or the file itself when it lives beside them. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}
