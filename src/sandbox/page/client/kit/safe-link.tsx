import type { ComponentChildren } from 'preact';

/** A link that opens in another tab; an address that is no web, mail or phone address is shown as text. */
export function SafeLink({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  if (!/^(https?|mailto|tel):/i.test(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
