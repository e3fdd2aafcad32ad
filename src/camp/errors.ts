/**
 * The base of every error that a person can act on. The message is for developers;
 * people get a sentence of their own, chosen by `code` and filled from `details`.
 */
export class CamplogError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** A date that no log can belong to: not a date, before the camp's first day or after its last. */
export class NotALogDay extends CamplogError {
  constructor(date: string, reason: string) {
    super('not-a-log-day', `${date} is not a log day: ${reason}`, { date, reason });
  }
}

/** A country whose official days off nobody publishes in the data we use. */
export class UnknownCountry extends CamplogError {
  constructor(country: string) {
    super('unknown-country', `no official days off are known for the country "${country}"`, { country });
  }
}

/** A time zone that is not in the IANA data of this machine. */
export class UnknownTimeZone extends CamplogError {
  constructor(timeZone: string) {
    super('unknown-time-zone', `"${timeZone}" is no IANA time zone`, { field: 'timeZone', timeZone });
  }
}

/** A setting of a camp that its calendar cannot work with; `field` is the name in `Camp`. */
export class BadCampSetting extends CamplogError {
  constructor(field: string, value: string, reason: string) {
    super('bad-camp-setting', `${field} "${value}" ${reason}`, { field, value, reason });
  }
}
