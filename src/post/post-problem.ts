/** What can keep a post from being shown as it is meant; the sentence for people is chosen by it. */
export type PostProblemCode =
  | 'file-name'
  | 'address'
  | 'no-front-matter'
  | 'front-matter'
  | 'title'
  | 'date'
  | 'tags'
  | 'unpublished'
  | 'liquid'
  | 'fence'
  | 'lost-answer';

/** Something that would go wrong with a post on the blog, where it is and what to do about it. */
export interface PostProblem {
  readonly code: PostProblemCode;
  /** Line of the post, from 1; null when it is about the file's name or the whole post. */
  readonly line: number | null;
  readonly message: string;
  readonly cure: string;
}
