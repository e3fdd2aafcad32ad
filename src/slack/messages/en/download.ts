import type { download as korean } from '../ko/download.ts';

/** Download and preview, in English. */
export const download: typeof korean = {
  downloadSent: (fileName) => `I sent ${fileName} to your DM.`,
  previewText: (date, day, fileName) => `This is the post of ${date}, day ${day} (${fileName}).`,
  previewTooLong: 'The post is too long for a preview, so I sent the file to your DM.',
};
