/**
 * A statement that is written at its first use and only filled after that: writing one takes longer than sending it.
 * Its values are placeholders, filled by name. It belongs to the connection that its room belongs to.
 */
export function prepared<Statement>(write: () => { prepare(name: string): Statement }): () => Statement {
  let written: Statement | undefined;
  return () => {
    written ??= write().prepare('');
    return written;
  };
}
