/** How an answer is written into the post. */
export const fieldKinds = ['checklist', 'tasks', 'bullets', 'keywords', 'prose'] as const;
export type FieldKind = (typeof fieldKinds)[number];
