const printed = /\{\{ "(\{\{|\{%)" \}\}/g;

/** Code whose Liquid was made to print itself, as it was typed. */
export function restoreLiquid(code: string): string {
  return code.replace(printed, '$1');
}
