/**
 * How grave a problem is, gravest first. `error`: the entry, file or item is set aside. `warning`: it is used, and the report says how.
 * `note`: something was done on a curator's word; it needs nothing, counts as no problem and never makes a check fail.
 */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];
