import { CamplogError } from '../camp/errors.ts';

/** What can be wrong with a template; the sentence for people is chosen by it. */
export type TemplateProblemCode =
  | 'template-liquid'
  | 'template-tag'
  | 'template-unknown-value'
  | 'template-unclosed-hole'
  | 'template-unknown-kind'
  | 'template-hole-not-alone'
  | 'template-field-name'
  | 'template-duplicate-field'
  | 'template-no-heading'
  | 'template-no-hole'
  | 'template-front-matter'
  | 'template-file-name'
  | 'template-too-big';

/** A template that no post can be made from; names the line (from 1) and what to write instead. */
export class TemplateProblem extends CamplogError {
  declare readonly code: TemplateProblemCode;
  readonly line: number;
  readonly cure: string;

  constructor(code: TemplateProblemCode, template: string, line: number, problem: string, cure: string) {
    super(code, `template "${template}", line ${line}: ${problem}; ${cure}`, {
      template,
      line: String(line),
      problem,
      cure,
    });
    this.line = line;
    this.cure = cure;
  }
}
