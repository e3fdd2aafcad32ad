const printed = /\{\{ "(\{\{|\{%)" \}\}/g;

/** Code whose Liquid was made to print itself, as it was typed. */
export function restoreLiquid(code: string): string {
  return code.replace(printed, '$1');
}

/** A formula as it was typed: its pipes by character, its braces together. */
export function restoreFormula(formula: string): string {
  return formula
    .replaceAll('\\Vert ', '\\|')
    .replaceAll('\\vert ', '|')
    .replace(/\{ (?=[{%])/g, '{');
}
