import Type from 'typebox';
import { reportFilterFields, reportState, sensitivity, sharingLevel } from './ledger.js';
import { nullable, orNull, seq } from './parts.js';

/** One of the two ways of choosing reports, with one change. */
export const ReportChanges = Type.Object(
  {
    reports: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { minItems: 1, maxItems: 5000 }),
    ),
    filter: Type.Optional(Type.Object(reportFilterFields, { additionalProperties: false })),
    asOf: Type.Optional(
      seq('With a filter: `asOf` of its outline; reports that came later are left alone', 0),
    ),
    state: Type.Optional(reportState),
    assignee: Type.Optional(nullable.string('Null: nobody')),
    sharing: Type.Optional(orNull(sharingLevel)),
    sensitivity: Type.Optional(orNull(sensitivity)),
  },
  { additionalProperties: false },
);

/** One of the two ways of choosing claims, with one mark. */
export const ClaimMarks = Type.Object(
  {
    claims: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { minItems: 1, maxItems: 500 }),
    ),
    event: Type.Optional(
      Type.String({ minLength: 1, maxLength: 500, description: 'All claims that stand in it' }),
    ),
    sharing: Type.Optional(orNull(sharingLevel)),
    sensitivity: Type.Optional(orNull(sensitivity)),
  },
  { additionalProperties: false },
);

export const MarksMade = Type.Object({ act: orNull(Type.Integer()), claims: Type.Integer() });

export const ChangeMade = Type.Object({ act: orNull(Type.Integer()), reports: Type.Integer() });
