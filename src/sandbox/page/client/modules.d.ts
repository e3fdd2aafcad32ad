declare module '*.css';

declare module '@emoji-mart/data/sets/15/native.json' {
  const data: {
    readonly emojis: Readonly<
      Record<string, { readonly skins: readonly { readonly unified: string; readonly native: string }[] }>
    >;
    readonly aliases: Readonly<Record<string, string>>;
  };
  export = data;
}
