import type { ViewOutput } from '@slack/bolt';
import { reminderStrengths } from '../../camp/camp.ts';
import type { CampSettings } from '../../flows/camp/camp-settings.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import { readSetupForm } from '../setup/read-setup-form.ts';
import { readTextPieces } from './text-pieces.ts';

/** Reads the settings window's state. */
export function readCampForm(view: Pick<ViewOutput, 'state'>): CampSettings {
  return {
    ...readSetupForm(view),
    endsOn: readChoice(view, 'endsOn') || null,
    roundupAt: readChoice(view, 'roundupAt') || null,
    reminders: reminderStrengths.find((each) => each === readChoice(view, 'reminders')) ?? 'off',
    typography: readChoice(view, 'typography') === 'exact' ? 'exact' : 'smart',
    stages: readTextPieces(view, 'stages'),
    daysOff: readTextPieces(view, 'daysOff'),
    specialDays: readTextPieces(view, 'specialDays'),
    confidentialWords: readTextPieces(view, 'confidentialWords'),
  };
}
